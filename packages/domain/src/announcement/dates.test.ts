import { describe, expect, test } from "vitest";
import { datesIn } from "./dates.ts";

const written = (text: string) =>
  datesIn(text).map(({ days }) =>
    days.map(({ first, last }) => (last ? `${first}/${last}` : first)).join(" "),
  );

describe("dates in German spellings", () => {
  test.each([
    ["14. November 2024", "2024-11-14"],
    ["14.November 2024", "2024-11-14"],
    ["09. November 2013", "2013-11-09"],
    ["Freitag, 18. September 2026", "2026-09-18"],
    ["Freitag, den 18. September 2026", "2026-09-18"],
    ["Fr., 18. Sept. 2026", "2026-09-18"],
    ["Fr 18.9.2026", "2026-09-18"],
    ["Sonnabend, 19. September 2026", "2026-09-19"],
    ["3. Mrz. 2026", "2026-03-03"],
    ["1. Jänner 2027", "2027-01-01"],
    ["03.03.26", "2026-03-03"],
    ["3.3.2026", "2026-03-03"],
    ["3. 3. 2026", "2026-03-03"],
    ["03.\u00a0März\u00a02026", "2026-03-03"],
    ["3. März ’26", "2026-03-03"],
    ["2026-09-18", "2026-09-18"],
    ["29. Februar 2028", "2028-02-29"],
  ])("%s", (text, day) => expect(written(text)).toEqual([day]));

  test.each([
    ["18.–20. September 2026", "2026-09-18/2026-09-20"],
    ["18. bis 20. September 2026", "2026-09-18/2026-09-20"],
    ["18. bis zum 20. September 2026", "2026-09-18/2026-09-20"],
    ["18. - 20.09.2026", "2026-09-18/2026-09-20"],
    ["30. September – 2. Oktober 2026", "2026-09-30/2026-10-02"],
    ["28.12.2026–03.01.2027", "2026-12-28/2027-01-03"],
    ["Fr., 18. bis So., 20. September 2026", "2026-09-18/2026-09-20"],
    ["18./19. September 2026", "2026-09-18/2026-09-19"],
    ["3., 10. und 17. März 2026", "2026-03-03 2026-03-10 2026-03-17"],
    ["18. September und 2. Oktober 2026", "2026-09-18 2026-10-02"],
    ["am 18. und am 25.09.2026", "2026-09-18 2026-09-25"],
    ["3.3., 10.3. und 17.3.2026", "2026-03-03 2026-03-10 2026-03-17"],
  ])("of several days: %s", (text, days) => expect(written(text)).toEqual([days]));

  test.each([
    ["of one weekday and one year in the text", "Klimatage 2026\nDienstag, 3. März", ["2026-03-03"]],
    ["where the weekday is another one that year", "Klimatage 2026\nMontag, 3. März", []],
    ["where the text names two years", "Klimatage 2026, Rückblick 2025\nDienstag, 3. März", []],
    ["where no weekday is named", "Klimatage 2026\n3. März", []],
    ["where the text names no year", "Dienstag, 3. März", []],
  ])("without a year, %s", (_, text, days) => expect(written(text)).toEqual(days));

  test.each([
    ["Mittwoch, 3. März 2026"],
    ["31. Juni 2026"],
    ["29. Februar 2026"],
    ["32.12.2026"],
    ["20.–18. September 2026"],
    ["18./25. September 2026"],
    ["03/04/2026"],
    ["September 2026"],
    ["3. Bürgerforum"],
    ["10.30 Uhr"],
    ["Version 1.2.3"],
    ["192.168.10.12"],
    ["Telefon 0123 12.12.12.12"],
    ["die 3. und 4. Klasse"],
    ["§ 3 Abs. 2"],
  ])("no date: %s", (text) => expect(written(text)).toEqual([]));

  test("dates of two lines do not become a span", () => {
    expect(written("- 3. März 2026\n- 10. März 2026")).toEqual(["2026-03-03", "2026-03-10"]);
  });

  test("say where they stand, weekday included", () => {
    const text = "Wir treffen uns am Fr., 18. September 2026, im Rathaus.";
    const [found] = datesIn(text);
    expect(found && text.slice(found.from, found.to)).toBe("Fr., 18. September 2026");
  });
});

import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../read.ts";

const valuesOf = (field: string, text: string) =>
  readAnnouncement(text).flatMap((each) => (each.field === field ? [each.value] : []));
const venues = (text: string) => valuesOf("venue", text).map((value) => Object.values(value).join("|"));

describe("where the event is", () => {
  test.each([
    ["Ort: Rathaus, Marktplatz 1, 12345 Musterstadt", "Rathaus|Marktplatz 1|12345|Musterstadt"],
    [
      "Veranstaltungsort: Bürgerhaus, Großer Saal, Am Markt 3, 01234 Bad Musterstadt",
      "Bürgerhaus, Großer Saal|Am Markt 3|01234|Bad Musterstadt",
    ],
    [
      "Wo?\nStadtbibliothek\nBahnhofstr. 5\n12345 Frankfurt (Oder)",
      "Stadtbibliothek|Bahnhofstraße 5|12345|Frankfurt (Oder)",
    ],
    [
      "Treffpunkt: Stadtmuseum · Alte Gasse 12a · 12345 Rothenburg ob der Tauber",
      "Stadtmuseum|Alte Gasse 12a|12345|Rothenburg ob der Tauber",
    ],
    [
      "Tagungsort: Haus der Kultur, Straße des Friedens 7-9, 12345 Wuppertal-Barmen",
      "Haus der Kultur|Straße des Friedens 7-9|12345|Wuppertal-Barmen",
    ],
    [
      "Am 14. November 2024, 9 Uhr in der Händel-Halle, Salzgrafenpl. 1, 06108 Halle (Saale) zum Thema:",
      "Händel-Halle|Salzgrafenplatz 1|06108|Halle (Saale)",
    ],
    [
      "Das Fest findet am 18. September 2026 im Bürgerpark, Parkallee 3, 12345 Musterstadt, statt.",
      "Bürgerpark|Parkallee 3|12345|Musterstadt",
    ],
  ])("%s", (text, venue) => expect(venues(text)).toEqual([venue]));

  test.each([
    ["an address without label", "Rathaus, Marktplatz 1, 12345 Musterstadt"],
    ["of whom to ask", "Kontakt: Stadt Musterstadt, Marktplatz 1, 12345 Musterstadt"],
    ["of a sender", "Herausgeber: Stadt Musterstadt\nMarktplatz 1\n12345 Musterstadt"],
    [
      "to which one writes",
      "Anmeldung bis 18 Uhr per Post: Stadt Musterstadt, Marktplatz 1, 12345 Musterstadt",
    ],
    ["without a street", "Ort: Rathaus, 12345 Musterstadt"],
    ["two places", "Ort: Rathaus, Markt 1, 12345 Musterstadt und Kirche, Weg 2, 12346 Musterstadt"],
    ["a number", "Ort: Halle mit 12345 Plätzen"],
  ])("no place: %s", (_, text) => expect(venues(text)).toEqual([]));

  test.each([
    ["Ort: online", "ONLINE"],
    ["Ort: Online (Zoom)", "ONLINE"],
    ["Format: hybrid", "HYBRID"],
    ["Format: Videokonferenz", "ONLINE"],
  ])("%s", (text, format) => expect(valuesOf("format", text)).toEqual([format]));

  test("a web seminar that is only mentioned does not make the event one", () => {
    expect(valuesOf("format", "Am Vortag gibt es online ein Webinar.")).toEqual([]);
  });
});

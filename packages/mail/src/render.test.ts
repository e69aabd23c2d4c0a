import { reasonCodes } from "@podium/domain/comment/schema";
import { locales } from "@podium/domain/locale";
import { mailKinds } from "@podium/domain/mail/kinds";
import { describe, expect, it } from "vitest";
import de from "../messages/de.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };
import { catalogue, fill } from "./catalogue.ts";
import { renderMail } from "./render.ts";
import { sample } from "./samples.ts";

describe.each(locales)("mails in %s", (locale) => {
  it.each(mailKinds)("%s: every sentence is filled, in text and in HTML", (kind) => {
    const mail = renderMail(sample(kind, locale));
    for (const written of [mail.subject, mail.text, mail.html]) {
      expect(written).not.toMatch(/\{\w+\}|undefined|null|\[object/u);
      expect(written.trim()).not.toBe("");
    }
    expect(mail.html).toContain(`<html lang="${locale}">`);
    expect(mail.html).not.toMatch(/<img|<script|url\(/u);
  });

  it("has a sentence for every reason", () => {
    for (const code of reasonCodes) expect(catalogue(locale).reasonCode[code]).toBeTruthy();
  });
});

it("opens with the name as given, without a form of address that needs a gender", () => {
  const values = sample("registration.confirm", "de");
  expect(renderMail(values).text).toMatch(/^Guten Tag Zoë Ǆurđević-Müller,\n/u);
});

it("a line break in a title cannot add a header", () => {
  const values = sample("registration.confirmed", "de");
  const title = "Fest\r\nBcc: all@example.org\u2028x";
  expect(renderMail({ ...values, event: { ...values.event, title } }).subject).not.toMatch(/[\r\n\u2028]/u);
});

it("HTML in names, titles and texts is shown, not run", () => {
  const values = sample("comment.rejected", "en");
  const mail = renderMail({ ...values, name: "<b>A</b>", body: `<img src=x onerror="x">` });
  expect(mail.html).not.toMatch(/<b>|<img/u);
  expect(mail.html).toContain("&lt;img src=x onerror=&quot;x&quot;&gt;");
  expect(mail.text).toContain(`> <img src=x onerror="x">`);
});

it("a value that a sentence wants and nobody gave is an error, not a gap", () => {
  expect(() => fill("until {until}", {})).toThrow("until");
});

it("the two catalogues have the same keys with the same values to fill in", () => {
  const shape = (node: object, path = ""): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "string"
        ? [`${path}${key}:${[...value.matchAll(/\{\w+\}/gu)].sort().join()}`]
        : shape(value, `${path}${key}.`),
    );
  expect(shape(en).sort()).toEqual(shape(de).sort());
});

it("a period over midnight names both days, one on a day of clock change the right hours", () => {
  const values = sample("registration.confirm", "de");
  const night = {
    ...values.event,
    startsAt: new Date("2026-10-24T23:30:00Z"),
    endsAt: new Date("2026-10-25T02:30:00Z"),
  };
  expect(renderMail({ ...values, event: night }).text).toContain(
    "Sonntag, 25. Oktober 2026, 01:30–03:30 Uhr",
  );
  const long = { ...night, endsAt: new Date("2026-10-26T10:00:00Z") };
  expect(renderMail({ ...values, event: long }).text).toContain(
    "Sonntag, 25. Oktober 2026, 01:30 Uhr – Montag, 26. Oktober 2026, 11:00 Uhr",
  );
});

import { reasonCodes } from "@podium/domain/comment/schema";
import { locales } from "@podium/domain/locale";
import { mailKinds } from "@podium/domain/mail/kinds";
import { waitlistPolicies } from "@podium/domain/registration/policy";
import { registrationStates } from "@podium/domain/registration/states";
import { fill } from "@podium/domain/sentence";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
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
    for (const code of reasonCodes) expect(catalogue(locale).comment.reasonCode[code]).toBeTruthy();
  });
});

it("opens with the name as given, without a form of address that needs a gender", () => {
  const values = sample("registration.confirm", "de");
  expect(renderMail(values).text).toMatch(/^Guten Tag Zoë Ǆurđević-Müller,\n/u);
});

it.each([
  ["registration.pending", "de", "Ihre Anmeldung ist bei uns. Die Stadt Äußerstadt prüft sie"],
  ["registration.rejected", "de", "Die Stadt Äußerstadt hat Ihre Anmeldung geprüft."],
  ["registration.cancelledByOrganiser", "de", "Die Stadt Äußerstadt hat Ihre Anmeldung storniert."],
  ["registration.pending", "en", "We have your registration. The City of Äußerstadt looks at it"],
  ["registration.rejected", "en", "The City of Äußerstadt has looked at your registration."],
  ["registration.cancelledByOrganiser", "en", "The City of Äußerstadt has cancelled your registration."],
] as const)("T13 · %s in %s: the organisation has its article", (kind, locale, sentence) => {
  const values = sample(kind, locale);
  const inSentence = locale === "de" ? "die Stadt Äußerstadt" : "the City of Äußerstadt";
  expect(renderMail({ ...values, sender: { ...values.sender, inSentence } }).text).toContain(sentence);
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

it("of several links only the first, the one thing to do next, stands out in HTML", () => {
  const { html } = renderMail(sample("registration.offered", "de"));
  const outstanding = [...html.matchAll(/<a href="[^"]*" style="[^"]*">([^<]*)</gu)].map(
    ([, label]) => label,
  );
  expect(outstanding).toEqual(["Platz ansehen und annehmen"]);
  expect(html).toContain(">Platz ablehnen</a>");
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
  expect(shape(catalogue("en")).sort()).toEqual(shape(catalogue("de")).sort());
});

describe.each(locales)("outcomes of one kind, in %s", (locale) => {
  const different = (mails: { subject: string; text: string }[]) =>
    new Set(mails.map(({ text }) => text)).size === mails.length &&
    mails.every(({ subject, text }) => !/\{\w+\}|undefined|null/u.test(subject + text));

  it("a kept place, one that staff decide on, the waiting list and an application are told apart", () => {
    const prospects = ["PLACE", "APPROVAL", "ON_CONFIRMATION", "WAITING", "APPLICATION"] as const;
    for (const kind of ["registration.confirm", "registration.takeOver"] as const) {
      const values = sample(kind, locale);
      expect(different(prospects.map((prospect) => renderMail({ ...values, prospect })))).toBe(true);
    }
    const values = sample("registration.confirm", locale);
    expect(different([renderMail(values), renderMail({ ...values, namedBy: { email: null } })])).toBe(true);
  });

  it("the link comes with the state in words, whatever the state", () => {
    const values = sample("registration.link", locale);
    const mails = [...registrationStates, "OVERDUE" as const].map((state) =>
      renderMail({ ...values, state }),
    );
    expect(different(mails)).toBe(true);
    for (const { text } of mails) expect(text).toContain(values.url);
  });

  it("the waiting list says how places are passed on", () => {
    const values = sample("registration.waitlisted", locale);
    expect(different(waitlistPolicies.map((policy) => renderMail({ ...values, policy })))).toBe(true);
  });

  it("an offer that ran out says whether one waits on", () => {
    const values = sample("registration.offerLapsed", locale);
    expect(different([true, false].map((waitsOn) => renderMail({ ...values, waitsOn })))).toBe(true);
  });

  it("a person without a place is told of another time or place in short: what holds now, and the own page", () => {
    const values = sample("registration.eventChanged", locale);
    const { place } = values;
    if (!place) throw new Error("the sample has a place");
    const [full, brief] = [renderMail(values), renderMail({ ...values, place: null })];
    expect(different([full, brief])).toBe(true);
    expect(brief.subject).toBe(full.subject);
    const factsOf = (text: string) => text.split("\n\n").find((block) => block.includes(values.event.title));
    expect(factsOf(brief.text)).toBe(factsOf(full.text));
    for (const url of [place.cancelUrl, place.ticket?.url ?? "", place.rooms[0]?.url ?? ""]) {
      expect(full.text).toContain(url);
      expect(brief.text + brief.html).not.toContain(url);
    }
    expect(brief.text.match(/https:\S+/gu)).toEqual([values.manageUrl, values.sender.helpUrl]);
    expect(brief.text).not.toContain(locale === "de" ? "Platz" : "place remains");
  });

  it.each(["registration.offered", "registration.reconfirm", "registration.reconfirmReminder"] as const)(
    "%s names its deadline by the clock of the event's zone, and both ways",
    (kind) => {
      const values = sample(kind, locale);
      const { text } = renderMail(values);
      expect(text).toContain(
        locale === "de" ? "Dienstag, 3. November 2026, 18:30 Uhr" : "Tuesday, 3 November 2026, 6:30 pm",
      );
      expect(text).toContain(values.manageUrl);
      expect(text).toContain(values.cancelUrl);
    },
  );
});

it("what staff write arrives as they wrote it: paragraphs kept, HTML and placeholders shown", () => {
  const values = {
    ...sample("registration.message", "de"),
    subject: "<b>{name}</b>",
    body: "a <i>b</i>\n{title}\n\n\nc",
  };
  const mail = renderMail(values);
  expect(mail.subject).toBe(`<b>{name}</b>: ${values.event.title}`);
  expect(mail.text).toContain("a <i>b</i>\n{title}\n\nc\n\n");
  expect(mail.html).toMatch(/<p [^>]+>a &lt;i&gt;b&lt;\/i&gt;<br>\{title\}<\/p>\n<p [^>]+>c<\/p>/u);
});

it("the two people of a hand-over do not learn each other's name", () => {
  for (const kind of ["registration.takeOver", "registration.handedOver"] as const) {
    const mail = renderMail(sample(kind, "de"));
    expect(mail.text.match(/Zoë Ǆurđević-Müller/gu)).toHaveLength(1);
  }
});

it("a period over midnight names both days, one on a day of clock change the right hours", () => {
  const values = sample("registration.confirm", "de");
  const until = (end: string) => ({
    startsAt: new Date("2026-10-24T23:30:00Z"),
    startPrecision: "EXACT" as const,
    endsAt: new Date(end),
    endPrecision: "EXACT" as const,
  });
  const night = {
    ...values.event,
    occurrences: [until("2026-10-25T02:30:00Z")],
  };
  expect(renderMail({ ...values, event: night }).text).toContain(
    "Sonntag, 25. Oktober 2026, 01:30–03:30 Uhr",
  );
  const long = { ...night, occurrences: [until("2026-10-26T10:00:00Z")] };
  expect(renderMail({ ...values, event: long }).text).toContain(
    "Sonntag, 25. Oktober 2026, 01:30 Uhr – Montag, 26. Oktober 2026, 11:00 Uhr",
  );
});

describe("P5 · who entered a person is named in the mail by a confirmed address, and by nothing else", () => {
  const addresses = [
    "kim@podium.example",
    "KIM.Beispiel+x@podium.example",
    "a@b.example",
    "evil-casino.de/x@evil.example",
    "www.evil.example@evil.example",
    "info@müller-beispiel.de",
    "o'brien@podium.example",
    "{until}@podium.example",
    "$&@podium.example",
    "<b>@podium.example",
    `${"x".repeat(64)}@podium.example`,
  ];
  const kinds = ["registration.confirm", "registration.takeOver"] as const;
  const cases = kinds.flatMap((kind) =>
    locales.flatMap((locale) => addresses.map((email) => ({ kind, locale, email }))),
  );

  it.each(cases)("$kind, $locale, $email", ({ kind, locale, email }) => {
    const values = sample(kind, locale);
    const { text, html, subject } = renderMail({ ...values, namedBy: { email } });
    // It is no link, and no other part of the mail.
    expect(text.replaceAll("\u2060", "")).toContain(email);
    expect(text).not.toContain(email);
    expect(html).not.toContain(`href="mailto:${email}`);
    expect(html).not.toContain("<b>@");
    expect(subject).toBe(renderMail({ ...values, namedBy: { email: null } }).subject);
  });

  it.each(kinds.flatMap((kind) => locales.map((locale) => ({ kind, locale }))))(
    "where it is not confirmed, the page behind the link says it: $kind, $locale",
    ({ kind, locale }) => {
      const { text } = renderMail({ ...sample(kind, locale), namedBy: { email: null } });
      expect(text).toMatch(/jemand|Somebody/u);
      expect(text).toMatch(/Nein, danke|No, thank you/u);
      expect(text).not.toMatch(/null|\{email\}/u);
    },
  );
});

it.each(locales)(
  "the first mail (%s) has the code beside the link, for the one who has sent the form alone",
  (locale) => {
    const values = sample("registration.confirm", locale);
    const label = catalogue(locale).registration.confirm.codeLabel;
    const { text, html } = renderMail({ ...values, code: "001203" });
    expect(text).toContain(`${label}: 001 203`);
    expect(html).toContain("001 203");
    const named = renderMail({ ...values, code: null, namedBy: { email: null } });
    expect(named.text + named.html).not.toContain(label);
  },
);

import { describe, expect, test } from "vitest";
import { createCommentInput } from "../comment/schema.ts";
import { LIST_MAX, NOTE_MAX, SUMMARY_MAX } from "../event/limits.ts";
import { newVenue, venueInput } from "../event/sections/when-where/venue.ts";
import { content } from "../event/sections/words/content.ts";
import { texts } from "../event/sections/words/texts.ts";
import { wholeNumber } from "../fields.ts";
import { mistakeOf } from "../mistake.ts";
import { createRegistrationInput, NAME_MAX } from "../registration/schema.ts";
import { emailAddress } from "./email.ts";
import { joinedLine, joinedLineLength, line, paragraphs, paragraphsLength } from "./text.ts";

type Schema = { safeParse(value: unknown): { error?: { issues: { message: string }[] } } };

/** What is said first of what was typed; undefined when it is taken. */
function said(schema: Schema, value: unknown) {
  const message = schema.safeParse(value).error?.issues[0]?.message;
  return message === undefined ? undefined : mistakeOf(message);
}

describe("L17 · what is too long says how long it is and how long it may be, in characters", () => {
  test.each<[string, string, number]>([
    ["letters", "a".repeat(134), 134],
    ["one above", "a".repeat(121), 121],
    ["umlauts of two parts each", "a\u0308".repeat(121), 121],
    ["emoji, which are two code units each", "🎉".repeat(121), 121],
    ["a family, which is seven characters", "👩‍👩‍👧‍👦".repeat(18), 126],
    ["blanks around it do not count", `  ${"a".repeat(121)}\n`, 121],
    ["halves of characters", "\ud83d ".repeat(70), 139],
    ["Hangul in letters", "\u1112\u1161\u11ab".repeat(121), 121],
    ["letters of a far plane", "𐍈".repeat(1000), 1000],
    ["marks without a letter of their own in NFC", "x\u0301".repeat(61), 122],
    ["a million", "ä".repeat(1_000_000), 1_000_000],
  ])("%s", (_, typed, count) => {
    const expected = { key: "tooLong", details: { max: 120, count } };
    expect(said(line(120), typed)).toEqual(expected);
    expect(said(joinedLine(120), typed)).toEqual(expected);
    expect(said(paragraphs(120), typed)).toEqual(expected);
    expect(paragraphsLength(typed)).toBe(count);
    expect(joinedLineLength(typed)).toBe(count);
  });

  test.each<[string, string]>([
    ["letters", "a".repeat(120)],
    ["emoji", "🎉".repeat(120)],
    ["umlauts of two parts each", "u\u0308".repeat(120)],
    ["blanks around it", ` \t${"a".repeat(120)} \u3000`],
    ["Hangul in letters", "\u1112\u1161\u11ab".repeat(120)],
  ])("exactly the limit is taken: %s", (_, typed) => {
    for (const schema of [line(120), joinedLine(120), paragraphs(120)])
      expect(said(schema, typed)).toBeUndefined();
  });

  test("an end of a line is one character, however a system writes it", () => {
    for (const end of ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"]) {
      const typed = Array.from({ length: 61 }, () => "a").join(end);
      expect([end, said(paragraphs(121), typed)]).toEqual([end, undefined]);
      expect(said(paragraphs(120), typed)).toEqual({ key: "tooLong", details: { max: 120, count: 121 } });
      expect(paragraphsLength(typed)).toBe(121);
    }
  });

  test.each<[string, string, ReturnType<typeof mistakeOf>]>([
    ["an address", `${"a".repeat(250)}@example.org`, { key: "tooLong", details: { max: 254, count: 262 } }],
    [
      "an address that only the network writes so long",
      `${"a".repeat(64)}@${Array.from({ length: 7 }, () => "ü".repeat(22)).join(".")}.de`,
      { key: "emailTooLong", details: { max: 254, count: expect.any(Number) as number } },
    ],
    [
      "what stands before the @",
      `${"a".repeat(70)}@example.org`,
      { key: "emailLocalLong", details: { max: 64, count: 70 } },
    ],
  ])("%s", (_, typed, expected) => {
    expect(said(emailAddress, typed)).toEqual(expected);
  });

  test("so does a list, and a number says from where to where it goes", () => {
    const many = Array.from({ length: LIST_MAX + 5 }, () => "Was?");
    expect(said(content.translated.fields.goals, many)).toEqual({
      key: "tooMany",
      details: { max: LIST_MAX, count: LIST_MAX + 5 },
    });
    for (const wrong of [0, 31, 1.5, Number.NaN, "drei", null])
      expect(said(wholeNumber(1, 30), wrong)).toEqual({ key: "numberInvalid", details: { min: 1, max: 30 } });
  });
});

describe("L17 · a sign that is not possible is named, with its place in what was typed", () => {
  type Case = [name: string, typed: string, sign: string, code: string, row: number, at: number];

  test.each<Case>([
    ["a line break", "Anna-L\nOtt", "break", "U+000A", 1, 7],
    ["one of Windows", "Anna\r\nBcc: x@example.org", "break", "U+000D", 1, 5],
    ["one of an old Mac", "A\rB", "break", "U+000D", 1, 2],
    ["a soft one", "A\vB", "break", "U+000B", 1, 2],
    ["a line separator", "A\u2028B", "break", "U+2028", 1, 2],
    ["a paragraph separator", "AB\u2029C", "break", "U+2029", 1, 3],
    ["a next line", "A\u0085B", "break", "U+0085", 1, 2],
    ["a tab", "AB\tC", "tab", "U+0009", 1, 3],
    ["a sign of direction", "Ba\u202er", "turning", "U+202E", 1, 3],
    ["an isolate", "Ba\u2066r", "turning", "U+2066", 1, 3],
    ["a zero", "An\u0000na", "control", "U+0000", 1, 3],
    ["a bell", "\u0007Anna", "control", "U+0007", 1, 1],
    ["a delete", "A\u007f", "control", "U+007F", 1, 2],
    ["half a character", "A\ud83dB", "half", "U+D83D", 1, 2],
    ["the other half", "\udc00A", "half", "U+DC00", 1, 1],
    ["after emoji", "🎉🎉\u0000", "control", "U+0000", 1, 3],
    ["after an umlaut of two parts", "u\u0308\u0000a", "control", "U+0000", 1, 2],
    ["after blanks that go", "  a\u0000", "control", "U+0000", 1, 4],
    ["the first of several", "a\tb\u0000\nc", "tab", "U+0009", 1, 2],
  ])("in one line: %s", (_, typed, sign, code, row, at) => {
    expect(said(line(120), typed)).toEqual({ key: "characters", details: { sign, code, row, at } });
  });

  test.each<Case>([
    ["a zero", "ab\u0000", "control", "U+0000", 1, 3],
    ["in the third line", "eins\nzwei\r\nd\u0007rei", "control", "U+0007", 3, 2],
    ["at the begin of a line", "eins\n\u001bzwei", "control", "U+001B", 2, 1],
    ["after empty lines at the head", "\n\n a\ud800", "half", "U+D800", 3, 3],
    ["after a soft break", "a\vb\u0008", "control", "U+0008", 2, 2],
    ["after emoji", "x\n🎉\u009f", "control", "U+009F", 2, 2],
  ])("in several: %s", (_, typed, sign, code, row, at) => {
    expect(said(paragraphs(120), typed)).toEqual({ key: "characters", details: { sign, code, row, at } });
  });

  test.each([
    ["ännä@example.org", { sign: "seen", code: "ä" }],
    ["anna ott@example.org", { sign: "blank", code: " " }],
    ["anna.@example.org", { sign: "dot", code: "." }],
    ["a..b@example.org", { sign: "dot", code: "." }],
    ["anna<b>@example.org", { sign: "seen", code: "<" }],
    ["an&amp;na@example.org", { sign: "seen", code: ";" }],
    ["anna\u200b@example.org", { sign: "control", code: "U+200B" }],
    ["anna\u202e@example.org", { sign: "turning", code: "U+202E" }],
    ["anna@example.org\nbcc:x@example.org", { sign: "seen", code: "@" }],
    ["an\nna@example.org", { sign: "break", code: "U+000A" }],
    ["😀@example.org", { sign: "seen", code: "😀" }],
  ])("before the @: %j", (typed, details) => {
    expect(said(emailAddress, typed)).toEqual({ key: "emailLocalPart", details });
  });

  test("nothing of what was typed but the sign stands in the message", () => {
    const message = line(120).safeParse("Geheimnis\u0000").error?.message;
    expect(message).not.toContain("Geheimnis");
  });
});

describe("L17 · what is one line, but typed into a box of several, becomes one", () => {
  test.each([
    ["Ein Satz.\nNoch einer.", "Ein Satz. Noch einer."],
    ["Ein Satz.\r\nNoch einer.", "Ein Satz. Noch einer."],
    ["Ein Satz.\rNoch einer.", "Ein Satz. Noch einer."],
    ["Ein Satz.\n\n\n  Noch einer.", "Ein Satz. Noch einer."],
    ["Ein Satz. \n Noch einer.\n", "Ein Satz. Noch einer."],
    ["Ein\tSatz.\vNoch\feiner.", "Ein Satz. Noch einer."],
    ["Ein Satz.\u2028Noch einer.\u2029", "Ein Satz. Noch einer."],
    ["Ein  Satz.", "Ein  Satz."],
    ["\n\nEin Satz.", "Ein Satz."],
    ["Ein Satz.\u0085Noch einer.", "Ein Satz. Noch einer."],
    [`a${" \n".repeat(200)}b`, "a b"],
  ])("%j", (typed, expected) => {
    expect(joinedLine(40).parse(typed)).toBe(expected);
    expect(texts.translated.fields.summary.parse(typed)).toBe(expected);
    expect(venueInput.shape.arrivalDe.parse(typed)).toBe(expected);
    expect(content.translated.fields.goals.parse([typed])).toEqual([expected]);
  });

  test("only breaks are taken, and only so much", () => {
    const { summary } = texts.translated.fields;
    expect(said(summary, "a\nb\u0000")).toMatchObject({ key: "characters", details: { code: "U+0000" } });
    expect(said(summary, `${"a\n".repeat(SUMMARY_MAX)}`)).toEqual({
      key: "tooLong",
      details: { max: SUMMARY_MAX, count: 2 * SUMMARY_MAX - 1 },
    });
    expect(summary.parse("\n \n")).toBe("");
    expect(venueInput.shape.arrivalDe.parse("\n")).toBeNull();
    const venue = { ...newVenue, arrivalDe: "a".repeat(NOTE_MAX + 1) };
    expect(said(venueInput.pick({ arrivalDe: true }), { arrivalDe: venue.arrivalDe })).toEqual({
      key: "tooLong",
      details: { max: NOTE_MAX, count: NOTE_MAX + 1 },
    });
  });

  test("names, addresses and titles take none", () => {
    const person = { firstName: "Anna\nBcc: x@example.org", lastName: "", email: "a@example.org" };
    const registration = { slug: "a", locale: "de", persons: [person] };
    expect(said(createRegistrationInput, registration)?.key).toBe("characters");
    expect(said(texts.translated.fields.title, "Zwei\nZeilen")?.key).toBe("characters");
    const comment = { slug: "a", locale: "de", email: "a@example.org", body: "x" };
    expect(said(createCommentInput, { ...comment, name: "A\r\nB" })?.key).toBe("characters");
    expect(said(createCommentInput, { ...comment, name: "a".repeat(NAME_MAX + 1) })?.key).toBe("tooLong");
  });
});

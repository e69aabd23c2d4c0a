import { mailKinds } from "@podium/domain/mail/kinds";
import { refusalCodes } from "@podium/domain/refusal";
import { permissions, staffRoles } from "@podium/domain/staff/permissions";
import { describe, expect, test } from "vitest";
import { type Catalogue, catalogueOf, flatten, speakers } from "./catalogue.ts";
import { placeholders } from "./message-format.ts";
import { sources } from "./repository.ts";

const missing = (there: Catalogue, wanted: Iterable<string>) => [...wanted].filter((key) => !there.has(key));

/** Keys of the catalogue whose words do not want the same values as their counterpart's. */
function unlike(one: Catalogue, other: Catalogue): string[] {
  return [...one].flatMap(([key, words]) => {
    const counterpart = other.get(key);
    if (counterpart === undefined) return [];
    const [here, there] = [placeholders(words).join(), placeholders(counterpart).join()];
    return here === there ? [] : [`${key}: ${here || "nothing"} ≠ ${there || "nothing"}`];
  });
}

describe.each(speakers)("%s", (room) => {
  const german = catalogueOf(room, "de");
  const english = catalogueOf(room, "en");

  test("says everything in German and in English", () => {
    expect(german.size).toBeGreaterThan(0);
    expect(missing(english, german.keys())).toEqual([]);
    expect(missing(german, english.keys())).toEqual([]);
  });

  test("no message is empty", () => {
    expect([...german, ...english].filter(([, words]) => words.trim() === "").map(([key]) => key)).toEqual(
      [],
    );
  });

  test("both languages want the same values", () => {
    expect(unlike(german, english)).toEqual([]);
  });

  test("German is formal, neutral and has its umlauts", () => {
    const odd =
      /\b([Dd]u|[Dd]ein(e[mnrs]?)?|[Dd]ich|[Dd]ir|[Ee]uch)\b|\b(Teilnehmer|Besucher|Nutzer|Benutzer)(s|n)?\b(?!:in|\*in)|\b([Ff]uer|[Uu]eber|[Kk]oennen|[Mm]uessen|[Oo]effn\w+|[Ll]oesch\w+|[Aa]ender\w+|[Gg]ueltig)\b/;
    expect(
      [...german].filter(([, words]) => odd.test(words)).map(([key, words]) => `${key}: ${words}`),
    ).toEqual([]);
  });

  test("T13 · an organisation is the subject of its sentence, or stands behind a colon", () => {
    const elsewhere = /(?<!^|[.!?:] )\{(organisation|controller)\}/u;
    const wrong = [...german, ...english].filter(([, words]) => elsewhere.test(words));
    expect(wrong.map(([key, words]) => `${key}: ${words}`)).toEqual([]);
  });

  test("English words are not left in German", () => {
    const same = [...german].filter(([key, words]) => words.length > 30 && words === english.get(key));
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe("what the rules know by a code has its sentence", () => {
  const apps = ["apps/web", "apps/admin"] as const;

  test.each(apps)("every refusal, in %s", (room) => {
    const keys = refusalCodes.map((code) => `refusal.${code.replaceAll(".", "_")}`);
    expect(missing(catalogueOf(room, "de"), keys)).toEqual([]);
  });

  test.each(apps)("everything that can be wrong with a field, in %s", (room) => {
    // Lists are read in, events are cancelled and organisations get their look by staff only.
    const others =
      room === "apps/web"
        ? /\/registration\/import\/|\/event\/state\/|\/organisation\/staff-schema|\.test\.ts$/
        : /\.test\.ts$/;
    const schemas = sources().filter(
      ({ path }) => /^packages\/domain\/src\/.*\.ts$/.test(path) && !others.test(path),
    );
    const keysAfter = (pattern: RegExp) =>
      new Set(
        schemas.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, key = ""]) => `fieldError.${key}`)),
      );
    const plain = keysAfter(/\b(?:error|message):\s*"([a-z][A-Za-z]+)"/g).add("fieldError.unknownField");
    const detailed = keysAfter(/\bmistake\(\s*"([a-z][A-Za-z]+)"/g);
    expect(plain).toContain("fieldError.required");
    expect(detailed).toContain("fieldError.tooLong");
    const words = catalogueOf(room, "de");
    expect(missing(words, [...plain, ...detailed])).toEqual([]);
    // A sentence that names something is not said without it, and what is known is said.
    const names = (key: string) => placeholders(words.get(key) ?? "").length > 0;
    expect([...plain].filter(names)).toEqual([]);
    expect([...detailed].filter((key) => !names(key))).toEqual([]);
  });

  test("every kind of mail has a subject", () => {
    const mails = [...catalogueOf("packages/mail", "de").keys()];
    const without = mailKinds.filter(
      (kind) =>
        !mails.some(
          (key) => key.endsWith("subject") && (key.includes(kind) || key.includes(kind.replaceAll(".", "_"))),
        ),
    );
    expect(without).toEqual([]);
  });

  test("the closed lists are not empty", () => {
    for (const list of [refusalCodes, mailKinds, permissions, staffRoles])
      expect(list.length).toBeGreaterThan(0);
  });
});

describe("would be noticed otherwise", () => {
  const german = flatten({
    event: { left: "Noch {count, plural, one {# Platz} other {# Plätze}} für {name}" },
  });

  test("a missing counterpart", () =>
    expect(missing(flatten({ event: {} }), german.keys())).toEqual(["event.left"]));

  test("a value that one language forgets", () => {
    const english = flatten({ event: { left: "{count, plural, one {# place} other {# places}} left" } });
    expect(unlike(german, english)).toHaveLength(1);
  });

  test.each([
    ["Hallo {name}", ["name"]],
    ["{count, plural, =0 {keine} one {eine Person} other {# Personen in {place}}}", ["count", "place"]],
    ["<link>{name}</link> und '{'name'}'", ["<link>", "name"]],
    ["{when, date, long}", ["when"]],
    ["ohne", []],
  ])("%s", (message, wanted) => expect(placeholders(message)).toEqual(wanted));

  test.each(["{name", "name}", "{n, plural, one {a}}", "{}"])("broken: %s", (message) => {
    expect(() => placeholders(message)).toThrow();
  });
});

/** Promises that data go away by themselves, in both languages. */
const PROMISE =
  /(?:löschen wir|wir löschen|(?:(?:werden|wird) (?!nicht|nichts)(?:[\p{L}\d]+ ){0,4}|automatisch )(?:gelöscht|anonymisiert)|anonym|we (?:then )?(?:delete|erase|remove)|(?:are|is|be) (?:then |automatically )?(?:deleted|erased|anonymised)(?! by itself| or )|anonymous)/iu;

describe("T16 · nothing promises that data are deleted, as long as nothing deletes them", () => {
  test.each([
    "Danach löschen wir sie.",
    "Wir löschen Ihre Angaben nach der Veranstaltung.",
    "Danach löschen wir sie oder machen sie anonym.",
    "Ihre Angaben werden nach 30 Tagen gelöscht.",
    "Die Angaben werden danach automatisch gelöscht.",
    "Die Anmeldung wird anonymisiert.",
    "Nach vier Wochen anonymisieren wir sie.",
    "Then we delete them.",
    "Afterwards we erase your details.",
    "Your details are deleted after the event.",
    "Your data is then anonymised.",
    "After that we make it anonymous.",
  ])("would be noticed: %s", (words) => {
    expect(PROMISE.test(words)).toBe(true);
  });

  test.each(speakers)("%s", (room) => {
    const said = [...catalogueOf(room, "de"), ...catalogueOf(room, "en")];
    expect(said.filter(([, words]) => PROMISE.test(words))).toEqual([]);
  });
});

describe("T14 · each sentence about a registration is true when it is read", () => {
  const site = (locale: string) => catalogueOf("apps/web", locale);
  const mails = (locale: string) => catalogueOf("packages/mail", locale);

  test.each([
    "registration.received.until",
    "registration.received.waitingUntil",
    "registration.check.place",
  ])("%s names no moment of its own: only the registration has one", (key) => {
    for (const locale of ["de", "en"]) {
      const words = site(locale).get(key) ?? "";
      expect(words).toMatch(/\{duration\}/u);
      expect(words).not.toMatch(/\{date\}/u);
    }
  });

  test.each(["registration.check.place", "registration.check.waiting", "registration.check.applying"])(
    "%s says what sending will do, not what is done already",
    (key) => {
      expect(site("de").get(key)).not.toMatch(/(?:ist|sind) für Sie reserviert/u);
      expect(site("en").get(key)).not.toMatch(/(?:is|are) kept for you/u);
    },
  );

  test("the mail and the page behind its link name the end of the hold by the same moment", () => {
    expect(placeholders(mails("de").get("registration.confirm.prospect.PLACE.until") ?? "")).toEqual([
      "until",
    ]);
    expect(placeholders(site("de").get("registration.confirm.hold") ?? "")).toEqual(["date"]);
  });

  test("who asks for a place registers, whoever decides about it: one word for one thing", () => {
    for (const room of speakers) {
      expect([...catalogueOf(room, "de").values()].filter((words) => /[Bb]ewerb/u.test(words))).toEqual([]);
      const english = [...catalogueOf(room, "en").values()];
      expect(english.filter((words) => /\bapplication\b|\bapply for\b|\bapplying\b/iu.test(words))).toEqual(
        [],
      );
    }
  });

  test("who joins the waiting list presses a button that says so", () => {
    expect(site("de").get("registration.check.submitWaiting")).toMatch(/Warteliste/u);
    expect(site("en").get("registration.check.submitWaiting")).toMatch(/waiting list/u);
  });

  test("a refusal names what is not possible, and points at nothing that was not said", () => {
    for (const [key, words] of [...site("de")].filter(([key]) => key.startsWith("refusal.event"))) {
      expect([key, words]).not.toEqual([key, expect.stringMatching(/^Das |\. Das geht|deshalb nicht mehr/u)]);
    }
    expect(site("de").get("refusal.event_ended")).toMatch(/begonnen.*anmelden.*ändern.*stornieren/u);
    expect(site("en").get("refusal.event_ended")).toMatch(/began.*register.*change.*cancel/u);
  });
});

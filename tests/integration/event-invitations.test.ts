import type { EventPage } from "@podium/api/event/public/views";
import { publicCaller } from "@podium/api/public-router";
import { seedDemo } from "@podium/db/seed/seed";
import { demoUsers } from "@podium/db/seed/users";
import { testDatabase } from "@podium/tests-support/database";
import { beforeAll, describe, expect, test } from "vitest";

// The facts that a visitor must be able to read of the two real events, whatever the page looks like.

beforeAll(async () => {
  const { url } = await testDatabase();
  const logins = demoUsers.map(({ email }) => ({ email, passwordHash: "hash" }));
  await seedDemo({ databaseUrl: url, logins, now: new Date() });
});

async function page(slug: string, locale: "de" | "en" = "de"): Promise<EventPage> {
  const found = await publicCaller().event.bySlug({ slug, locale });
  if (!found) throw new Error(`${slug} is not online`);
  return found;
}

describe("Kommunen konstruktiv!, 2024", () => {
  test("says what, who, when and where", async () => {
    expect(await page("kommunen-konstruktiv-2024")).toMatchObject({
      status: "PUBLISHED",
      isExample: false,
      title: "Mit Open Government zu besseren öffentlichen Leistungen und mehr Demokratie in den Kommunen?",
      kind: "Dialogformat",
      seriesName: "Kommunen konstruktiv!",
      host: "Bundesministerium des Innern und für Heimat (BMI)",
      organisation: { slug: "bmi", name: "Bundesministerium des Innern und für Heimat", shortName: "BMI" },
      occurrences: [{ startsAt: "2024-11-14T08:30:00.000Z", endsAt: "2024-11-14T15:30:00.000Z" }],
      timezone: "Europe/Berlin",
      venue: {
        name: "Georg-Friedrich-Händel-Halle",
        street: "Salzgrafenplatz 1",
        postalCode: "06108",
        city: "Halle (Saale)",
      },
      fee: { text: "kostenfrei", language: "de" },
      audience: "Vertretungen von Kommunen, Städten, Landkreisen und kommunalen Spitzenverbänden",
      audiences: ["MUNICIPALITIES", "ASSOCIATIONS"],
      guidingQuestions: [],
      goals: [],
      commentPolicy: "OFF",
      comments: [],
      commentsInAll: 0,
    });
  });

  test("names partners with their role, the commissioned organiser and whom to ask", async () => {
    const { partners, contacts } = await page("kommunen-konstruktiv-2024");
    expect(partners).toEqual([
      {
        role: "COOPERATION",
        name: "Ministerium für Infrastruktur und Digitales Sachsen-Anhalt",
        url: null,
        mark: null,
      },
      { role: "COOPERATION", name: "Nationales E-Government Kompetenzzentrum (NEGZ)", url: null, mark: null },
      { role: "COMMISSIONED", name: "msg systems ag", url: null, mark: null },
    ]);
    expect(contacts).toEqual([
      {
        purpose: null,
        name: "Organisationsteam der msg systems ag, im Auftrag des BMI",
        email: "project-auf-augenhoehe@msg.group",
        phone: null,
      },
    ]);
  });

  test("says where people registered, and why that is over", async () => {
    expect((await page("kommunen-konstruktiv-2024")).registration).toMatchObject({
      categories: [{ channel: "EXTERNAL", url: "https://www.events.msg.group/kommunen_konstruktiv" }],
      state: "ended",
      code: "event.ended",
    });
  });

  test("has impulses, exchange and lessons learned on the programme, in both languages", async () => {
    const titles = async (locale: "de" | "en") =>
      (await page("kommunen-konstruktiv-2024", locale)).programme.days
        .flatMap(({ sessions }) => sessions)
        .map(({ title }) => title.text)
        .join(" | ");
    expect(await titles("de")).toMatch(
      /Impulse.*Open Government.*Austausch.*Vernetzung.*Gelernt.*kommunalen Projekten/u,
    );
    expect(await titles("en")).toMatch(
      /open government.*Exchange and networking.*Lessons learned and best practices/u,
    );
  });
});

describe("Offene Kommunen.NRW, 2013", () => {
  test("says what, who, when and where", async () => {
    expect(await page("offene-kommunen-nrw-2013")).toMatchObject({
      status: "PUBLISHED",
      isExample: false,
      title: "Offene Kommunen.NRW – Schritte in die Praxis",
      kind: "Tagung",
      seriesName: "Offene Kommunen.NRW",
      host: "Bürgerinnen und Bürger – für Bürgerschaft, Kommunalpolitik, Verwaltung und Wissenschaft",
      partners: [],
      occurrences: [{ startsAt: "2013-11-09T08:30:00.000Z", endsAt: "2013-11-09T16:30:00.000Z" }],
      timezone: "Europe/Berlin",
      venue: {
        name: "Gesamtschule Barmen",
        street: "Unterdörnen 1",
        postalCode: "42283",
        city: "Wuppertal-Barmen",
      },
      fee: { text: "kostenfrei", language: "de" },
      audiences: ["CITIZENS", "POLITICS", "ADMINISTRATION", "SCIENCE", "BUSINESS"],
      registration: { categories: [{ channel: "HERE" }], state: "ended" },
    });
  });

  test("addresses everyone whom the invitation names", async () => {
    const { audience } = await page("offene-kommunen-nrw-2013");
    const named = [
      "Bürgerinnen",
      "Politik",
      "Verwaltung",
      "Wissenschaft",
      "Wirtschaft",
      "Beteiligung",
      "Engagement",
      "Zusammenarbeit",
      "Transparenz",
    ];
    for (const word of named) expect(audience).toContain(word);
  });

  test.each(["de", "en"] as const)(
    "has seven guiding questions, one goal and four single ones (%s)",
    async (locale) => {
      const { guidingQuestions, goal, goals, programme } = await page("offene-kommunen-nrw-2013", locale);
      expect(guidingQuestions).toHaveLength(7);
      expect(guidingQuestions.every((question) => question.endsWith("?"))).toBe(true);
      expect(goal).toBeTruthy();
      expect(goals).toHaveLength(4);
      expect(programme.days).toEqual([]);
    },
  );

  test("links to the website, Facebook and Twitter", async () => {
    const { links } = await page("offene-kommunen-nrw-2013");
    expect(links.map(({ url }) => url)).toEqual([
      "https://www.oknrw.de",
      "https://www.facebook.com/events/375667975897910/",
      "https://twitter.com/OKNRW",
    ]);
    expect(links.map(({ label }) => label.text).join()).toMatch(/www\.oknrw\.de.*Facebook.*@OKNRW/u);
  });

  test("goes on to its neighbours, each way by time", async () => {
    expect((await page("offene-kommunen-nrw-2013")).neighbours).toMatchObject({
      previous: null,
      next: { slug: "kommunen-konstruktiv-2024" },
    });
    expect((await page("kommunen-konstruktiv-2024", "en")).neighbours).toMatchObject({
      previous: { slug: "offene-kommunen-nrw-2013", title: "Offene Kommunen.NRW – steps into practice" },
      next: { slug: "beispiel-sprechstunde-online" },
    });
  });

  test("shows comments in order; of a hidden one only its place and the kind of reason", async () => {
    const { comments, commentPolicy } = await page("offene-kommunen-nrw-2013");
    expect(commentPolicy).toBe("OPEN");
    const times = comments.flatMap((comment) => ("writtenAt" in comment ? [comment.writtenAt] : []));
    expect(times).toEqual(times.toSorted());
    const hidden = comments.filter(({ state }) => state === "HIDDEN");
    expect(hidden).toEqual([{ id: expect.any(String), state: "HIDDEN", reasonCode: "ADVERTISING" }]);
    expect(JSON.stringify(comments)).not.toMatch(/Sonderpreis|@example|Nichtskönner|gewonnen/u);
  });
});

import type { TestEvent } from "@podium/tests-support/events";
import { describe, expect, test } from "vitest";
import { anna, database, event, formPath, send, site, traces } from "./stages/form.ts";

describe("where one does not register by the form", () => {
  const ways = [
    { nameDe: "Mit Platz", nameEn: "With a seat" },
    { nameDe: "Presse", nameEn: "Press", channel: "EMAIL", email: "presse@example.org" },
    { nameDe: "Führung", nameEn: "Tour", channel: "PHONE", phone: "030 123456", hoursDe: "Mo–Fr 9–12 Uhr" },
    { nameDe: "Antrag", nameEn: "Motion", channel: "POST", address: "Stadt, Markt 1, 06108 Halle" },
    { nameDe: "Kinder", nameEn: "Children", channel: "COUNTER", address: "Bürgerbüro, Erdgeschoss" },
    { nameDe: "Messe", nameEn: "Fair", channel: "EXTERNAL", url: "https://messe.example/anmeldung?a=1&b=2" },
    { nameDe: "Ausstellung", nameEn: "Exhibition", channel: "NONE" },
  ] satisfies NonNullable<Parameters<typeof event>[0]>["categories"];
  const words = [
    [
      "EMAIL",
      /Sie melden sich per E-Mail an:.*href="mailto:presse@example\.org\?subject=B%C3%BCrgerdialog%20Mobilit%C3%A4t"/su,
    ],
    ["PHONE", /Sie melden sich am Telefon an:.*href="tel:[^"]*30123456".*Mo–Fr 9–12 Uhr/su],
    ["POST", /Sie melden sich per Post an:.*Stadt, Markt 1, 06108 Halle/su],
    ["COUNTER", /Sie melden sich persönlich an:.*Bürgerbüro, Erdgeschoss/su],
    ["EXTERNAL", /Sie melden sich auf einer anderen Website an:.*messe\.example\/anmeldung/su],
  ] as const;
  const read = async (path: string) => (await fetch(`${site.url}${path}`)).text();
  const pageOf = ({ slug }: { slug: string }) => read(`/veranstaltungen/${slug}`);
  const comeAlong = "Sie brauchen keine Anmeldung";

  test.each(words)(
    "T7 · the page says how: %s, and to nobody that no registration is needed",
    async (channel, said) => {
      const made = await event({ categories: ways.filter((way) => way.channel === channel) });
      const page = await pageOf(made);
      expect(page).toMatch(said);
      expect(page).not.toContain(comeAlong);
      expect(page).not.toContain(formPath(made));
      const form = await read(formPath(made));
      expect(form).toContain("Hier melden Sie sich nicht an");
      expect(form).not.toContain(comeAlong);
    },
  );

  test("T7 · several ways stand side by side, each with its own; the form is for its own only", async () => {
    const made = await event({ categories: ways });
    const page = await pageOf(made);
    for (const [, said] of words) expect(page).toMatch(said);
    expect(page.split(comeAlong)).toHaveLength(2);
    expect(page).toContain(formPath(made));
    const form = await read(formPath(made));
    expect(form).toMatch(/Art der Teilnahme: <strong><span lang="de">Mit Platz/u);
    expect(form).not.toContain("Auswahl übernehmen");
    expect(form).not.toContain("Presse");
    const press = await send(formPath(made), { ...anna, categoryId: made.categoryIds[1] ?? "" });
    expect(press.status).toBe(409);
    expect(await traces(made.id)).toMatchObject({ registrations: 0 });
  });

  test("a click on the way to another website is counted by category and day, and leads nowhere else", async () => {
    const { slug, categoryIds } = await event({ categories: ways });
    const [here = "", mail = ""] = categoryIds;
    const fair = categoryIds[5] ?? "";
    const way = (category: string, of = slug) => `/veranstaltungen/${of}/weiter/${category}`;
    const go = (path: string, given: RequestInit = {}) =>
      fetch(`${site.url}${path}`, { ...given, redirect: "manual" });
    const clicks = () =>
      database.channelClick.findMany({ where: { categoryId: fair }, select: { count: true } });
    expect(await pageOf({ slug })).toContain(`href="${way(fair)}"`);

    const [answer] = await Promise.all([1, 2, 3].map(() => go(`${way(fair)}?to=https://evil.example`)));
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get("location")).toBe("https://messe.example/anmeldung?a=1&b=2");
    expect(answer?.headers.get("cache-control")).toBe("no-store");
    expect(answer?.headers.get("x-robots-tag")).toBe("noindex");
    expect(answer?.headers.get("set-cookie")).toBeNull();
    await go(`/en/events/${slug}/go/${fair}`);
    expect(await clicks()).toEqual([{ count: 4 }]);

    await go(way(fair), { method: "HEAD" });
    await go(way(fair), { headers: { "sec-purpose": "prefetch" } });
    expect(await clicks()).toEqual([{ count: 4 }]);

    const other = await event({ categories: ways.slice(0, 1), event: { status: "DRAFT" } });
    const nowhere = [way(here), way(mail), way(fair, other.slug), way("https:%2F%2Fevil.example"), way(slug)];
    for (const path of nowhere) expect((await go(path)).status, path).toBe(404);
    await database.category.update({ where: { id: fair }, data: { hidden: true } });
    expect((await go(way(fair))).status).toBe(404);
    expect(await clicks()).toEqual([{ count: 4 }]);
    expect(await read("/robots.txt")).toContain("Disallow: /veranstaltungen/*/weiter/\n");
  });
});

describe("a deadline", () => {
  const hour = 3_600_000;
  const startsAt = new Date(Math.ceil(Date.now() / hour) * hour + 72 * hour);
  const before = (hours: number) => new Date(startsAt.getTime() - hours * hour);
  const when = { startsAt, endsAt: before(-3) };
  const read = async (path: string) => (await fetch(`${site.url}${path}`)).text();
  const pageOf = ({ slug }: TestEvent) => read(`/veranstaltungen/${slug}`);
  /** Each as an instant and as it is written. */
  const deadlinesOn = (page: string) =>
    [...page.matchAll(/Anmeldeschluss(?:<!-- -->)?:[^<]*<time dateTime="([^"]+)">([^<]+)/gu)].map(
      ([, instant = "", words = ""]) => ({ instant, words }),
    );

  test("T5 · stands at each kind of participation where they differ, as it holds; else once", async () => {
    const kind = (nameDe: string, closesAt: Date) => ({ nameDe, nameEn: nameDe, closesAt });
    const differing = await event({
      event: when,
      categories: [kind("Vor Ort", before(48)), kind("Online", before(24)), kind("Presse", before(-1))],
    });
    expect(deadlinesOn(await pageOf(differing)).map(({ instant }) => instant)).toEqual(
      [before(48), before(24), startsAt].map((instant) => instant.toISOString()),
    );
    const same = await event({ event: when, categories: ["A", "B"].map((name) => kind(name, before(48))) });
    expect(deadlinesOn(await pageOf(same)).map(({ instant }) => instant)).toEqual([before(48).toISOString()]);
  });

  test("T6 · of the waiting list is one: on the card, beside the form, and for whoever comes too late", async () => {
    const waits = { ...when, waitlistPolicy: "DIRECT", lastPromotionHours: 2 } as const;
    const made = await event({ places: 0, event: waits });
    const [told, ...others] = deadlinesOn(await pageOf(made));
    expect(others).toEqual([]);
    expect(told?.instant).toBe(before(2).toISOString());
    expect(await read(formPath(made))).toContain(`Sie können sich anmelden bis: ${told?.words}`);
    const late = await event({ places: 0, event: { ...waits, startsAt: new Date(Date.now() + hour) } });
    expect(deadlinesOn(await pageOf(late))).toEqual([]);
    expect((await send(formPath(late), { ...anna, step: "check" })).status).toBe(409);
  });
});

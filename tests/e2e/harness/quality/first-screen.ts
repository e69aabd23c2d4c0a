import type { Locale } from "@podium/domain/locale";
import type { Page } from "playwright-core";
import { database } from "../database.ts";
import { type JourneyEvent, ownEvent } from "../events.ts";
import { givePicture } from "./picture.ts";

/** Short and long, with and without what may stand in a head: the page has to bear all of it. */
type Kind = {
  title: string;
  subtitle?: string;
  /** Of the place; none: it is online. */
  venue?: string;
  categories?: number;
  pictured?: boolean;
  series?: string;
  locale?: Locale;
};

const DAY = 86_400_000;
const words = "Gemeinsam entscheiden: wie Beteiligung im Rathaus ankommt";
const house = "Kultur- und Begegnungszentrum im ehemaligen Straßenbahndepot Heiligenstadt-Nord";

export const kinds: readonly Kind[] = [
  { title: "Bürgerdialog" },
  { title: "Bürgerdialog mit Saal", venue: "Rathaus" },
  {
    title: words,
    subtitle: "Dialogformat für Städte und Landkreise",
    venue: "Kongresshaus Musterstadt",
    pictured: true,
  },
  { title: words, venue: house, series: "Kommunen konstruktiv!" },
  { title: "Sprechstunde", categories: 4, pictured: true },
  { title: "Forum Bürgerhaushalt", venue: "Bürgerzentrum Alte Weberei", categories: 4, series: "Forum" },
  { title: words, venue: house, categories: 4, pictured: true },
  { title: words, subtitle: "Mit Kinderbetreuung", categories: 4 },
  { title: "Digital town hall", locale: "en", subtitle: "Ask what you like", pictured: true },
  {
    title: "How citizens decide together and who listens",
    venue: "Town hall",
    categories: 4,
    locale: "en",
    pictured: true,
  },
];

/** @returns an event of this kind, with all that an ordinary announcement says in its head */
export async function eventOf(
  { title, subtitle, venue, categories = 1, pictured, series }: Kind,
  position: number,
): Promise<JourneyEvent> {
  const names = ["Vor Ort", "Vor Ort mit Kinderbetreuung", "Online", "Presse"].slice(0, categories);
  const event = await ownEvent(`${title} ${position + 1}`, {
    pools: names.map((name) => ({ key: name, name, size: 40 })),
    categories: names.map((nameDe) => ({
      ...{ nameDe, nameEn: nameDe, maxPersons: 4, pools: [nameDe] },
      closesAt: position % 2 === 0 ? new Date(Date.now() + 20 * DAY) : null,
    })),
    facts: [
      { code: "STEP_FREE_ACCESS", value: "YES" },
      { code: "SIGN_LANGUAGE", value: "YES" },
    ],
    event: venue ? { format: "ON_SITE", onlineUrl: null } : {},
  });
  await database().eventTranslation.updateMany({
    where: { eventId: event.id },
    data: { subtitle: subtitle ?? null, audience: "Alle, die hier wohnen oder arbeiten", fee: "kostenfrei" },
  });
  const { id, organisationId } = event;
  if (venue)
    await database().event.update({
      where: { id },
      data: {
        venue: {
          create: {
            organisationId,
            name: venue,
            street: "Am Stadtpark 12",
            postalCode: "12345",
            city: "Musterstadt",
          },
        },
      },
    });
  if (series)
    await database().event.update({
      where: { id },
      data: {
        edition: 3,
        series: { create: { organisationId, slug: `reihe-${id}`, nameDe: series, nameEn: series } },
      },
    });
  if (pictured) await givePicture(id);
  return event;
}

/** What does not lie whole within the window as it is when the page has just come. */
export function outOfSight(page: Page, parts: Record<string, string>): Promise<string[]> {
  return page.evaluate((asked) => {
    const bar = document.querySelector(".registration-bar");
    const covered = bar?.checkVisibility({ visibilityProperty: true })
      ? bar.getBoundingClientRect().height
      : 0;
    return Object.entries(asked).flatMap(([name, selector]) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (!box || box.height === 0) return [`${name} is missing`];
      const isWithin = box.top >= 0 && box.bottom <= window.innerHeight - covered;
      return isWithin ? [] : [`${name} ends at ${Math.round(box.bottom)} px`];
    });
  }, parts);
}

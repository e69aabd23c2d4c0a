import { randomUUID } from "node:crypto";
import type { EventTranslationInput } from "@podium/domain/event/schema";
import type { ContactPurpose, NoteKind, PartnerRole } from "@podium/domain/event/vocabulary";
import { easyLanguage } from "@podium/domain/locale";
import { arranged, spanOf } from "@podium/domain/occurrence/times";
import type { Transaction } from "../client.ts";
import type { Prisma } from "../generated/client.ts";
import { createChoice, createPlaces, first, type MadePlaces } from "./places.ts";

export type MadeEvent = {
  id: string;
  slug: string;
  organisationId: string;
  /** The first category, and all of them in their order. */
  categoryId: string;
  categoryIds: string[];
  /** The first pool, and all of them in the order given. */
  poolId: string;
  poolIds: string[];
  /** The dates, in their order. */
  occurrenceIds: string[];
};

type Columns = Omit<
  Prisma.EventUncheckedCreateInput,
  | "organisationId"
  | "occurrences"
  | "translations"
  | "fees"
  | "notes"
  | "accessibility"
  | "persons"
  | "partners"
  | "contacts"
  | "links"
  | "rooms"
  | "tracks"
  | "sessions"
  | "pools"
  | "categories"
>;

export type EventGiven = {
  organisationId: string;
  texts?: { de: EventTranslationInput; en: EventTranslationInput };
  /** Offered in easy language, too. */
  easy?: { title: string; summary: string; body: string };
  fees?: Omit<Prisma.EventFeeUncheckedCreateWithoutEventInput, "position">[];
  facts?: Omit<Prisma.EventFactUncheckedCreateWithoutEventInput, "eventId">[];
  notes?: { kind: NoteKind; textDe: string; textEn?: string }[];
  persons?: Omit<Prisma.EventPersonUncheckedCreateWithoutEventInput, "position">[];
  /** Of the programme; sessions name them by their keys. */
  rooms?: { key: string; nameDe: string; nameEn: string }[];
  /** Of the first date, in the order of time. */
  sessions?: SessionGiven[];
  partners?: { role: PartnerRole; name: string; url?: string }[];
  contacts?: { purpose?: ContactPurpose; name: string; email?: string; phone?: string }[];
  links?: { labelDe: string; labelEn: string; url: string }[];
  /** Size of the one pool; null (the default) is unlimited. */
  places?: number | null;
  /** Several pools; categories name them by their keys. */
  pools?: PoolGiven[];
  /** Several categories, in their order; without pools of its own, each counts in all if one registers here for it. */
  categories?: CategoryGiven[];
  /** Further dates, by the days after the first; categories of `choice` are for one of all of them each. */
  moreDates?: number[];
  /** Behind the categories, or alone: one of which people choose dates, each with so many places. */
  choice?: ChoiceGiven;
  /** Columns that differ from a published event in thirty days with open registration here. */
  columns?: Partial<Columns>;
};

/** Dates of which people choose: so many places at each, and so many dates at a time (null: all). */
export type ChoiceGiven = { places: number | null; datesMax?: number | null };

export type SessionGiven = {
  from: string | null;
  to: string | null;
  titleDe: string;
  titleEn?: string;
  noteDe?: string;
  noteEn?: string;
  room?: string;
};

export type PoolGiven = { key: string; name?: string; size: number | null };
export type CategoryGiven = Pick<Prisma.CategoryUncheckedCreateInput, "nameDe" | "nameEn"> &
  Partial<
    Pick<
      Prisma.CategoryUncheckedCreateInput,
      | "opensAt"
      | "closesAt"
      | "hidden"
      | "paused"
      | "minPersons"
      | "maxPersons"
      | "companions"
      | "channel"
      | "url"
      | "email"
      | "phone"
      | "address"
      | "hoursDe"
      | "hoursEn"
      | "attendance"
      | "onlineUrl"
      | "audienceDe"
      | "audienceEn"
      | "eligibilityDe"
      | "eligibilityEn"
      | "feeDe"
      | "feeEn"
    >
  > & { pools?: string[] };

const DAY = 86_400_000;

/** An event with its texts in both languages; without more said, with one category and one pool. */
export async function createEvent(database: Transaction, given: EventGiven): Promise<MadeEvent> {
  const id = given.columns?.id ?? randomUUID();
  const timezone = given.columns?.timezone ?? "Europe/Berlin";
  const occurrences = occurrencesOf(id, timezone, given);
  const { begunAt, overAt } = spanOf(occurrences);
  const texts = given.texts ?? { de: plainTexts("Bürgerdialog"), en: plainTexts("Citizens’ dialogue") };
  const event = await database.event.create({
    data: {
      organisationId: given.organisationId,
      slug: `veranstaltung-${randomUUID().slice(0, 8)}`,
      status: "PUBLISHED",
      publishedAt: given.columns?.status === "DRAFT" ? null : new Date(),
      audiences: ["CITIZENS"],
      commentPolicy: "OPEN",
      ...given.columns,
      id,
      startsAt: begunAt,
      endsAt: overAt,
      occurrences: { create: occurrences },
      translations: {
        create: [
          { locale: "de", ...texts.de },
          { locale: "en", ...texts.en },
          ...(given.easy ? [{ locale: easyLanguage, kind: "", audience: "", fee: "", ...given.easy }] : []),
        ],
      },
      fees: { create: numbered(given.fees) },
      notes: { create: numbered(given.notes) },
      accessibility: { create: given.facts ?? [] },
      persons: { create: numbered(given.persons) },
      partners: { create: numbered(given.partners) },
      contacts: { create: numbered(given.contacts) },
      links: { create: numbered(given.links) },
    },
    select: { id: true, slug: true, organisationId: true },
  });
  const occurrenceIds = occurrences.map((occurrence) => occurrence.id);
  await createProgramme(database, { eventId: event.id, occurrenceId: first(occurrenceIds) }, given);
  const isChoice = given.choice && !given.categories;
  const places = isChoice ? null : await createPlaces(database, event.id, given);
  const dates = given.choice && (await createChoice(database, event.id, occurrenceIds, given.choice));
  const both = [places ?? [], dates ?? []].flat();
  return { ...event, occurrenceIds, ...allOf(both) };
}

async function createProgramme(
  database: Transaction,
  of: { eventId: string; occurrenceId: string },
  { rooms = [], sessions = [] }: Pick<EventGiven, "rooms" | "sessions">,
): Promise<void> {
  const made = rooms.map((room) => ({ ...room, id: randomUUID() }));
  await database.programmeRoom.createMany({
    data: numbered(made).map(({ key, ...room }) => ({ eventId: of.eventId, ...room })),
  });
  await database.programmeSession.createMany({
    data: numbered(sessions).map(({ room, ...session }) => ({
      id: randomUUID(),
      ...of,
      ...session,
      roomId: made.find(({ key }) => key === room)?.id ?? null,
    })),
  });
}

/** What was made of places one after the other. */
function allOf(made: readonly MadePlaces[]): MadePlaces & Pick<MadeEvent, "poolId" | "categoryId"> {
  const poolIds = made.flatMap((each) => each.poolIds);
  const categoryIds = made.flatMap((each) => each.categoryIds);
  return { poolIds, categoryIds, poolId: first(poolIds), categoryId: first(categoryIds) };
}

const HOUR = 3_600_000;

/** Its first date with the event's id, and further ones; without an end two hours long. */
function occurrencesOf(id: string, timezone: string, { columns, moreDates = [] }: EventGiven) {
  const startsAt = new Date(columns?.startsAt ?? Date.now() + 30 * DAY);
  const endsAt = new Date(columns?.endsAt ?? startsAt.getTime() + 2 * HOUR);
  const flags = { isOpening: false, isCancelled: false };
  const after = (days: number, instant: Date) => new Date(instant.getTime() + days * DAY);
  return arranged(
    [0, ...moreDates].map((days, index) => ({
      id: index === 0 ? id : randomUUID(),
      startsAt: after(days, startsAt),
      startPrecision: "EXACT" as const,
      endsAt: after(days, endsAt),
      endPrecision: "EXACT" as const,
      ...flags,
    })),
    timezone,
  );
}

/** The least that an event says in one language. */
export function plainTexts(title: string): EventTranslationInput {
  return {
    title,
    subtitle: null,
    motto: null,
    results: null,
    kind: "Dialogformat",
    summary: `${title} – eine Einladung.`,
    body: "Wir sprechen miteinander.",
    host: null,
    audience: "Alle",
    fee: "kostenfrei",
    guidingQuestions: [],
    goal: null,
    goals: [],
  };
}

function numbered<Row>(rows: readonly Row[] = []) {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

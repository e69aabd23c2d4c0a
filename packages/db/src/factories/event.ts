import { randomUUID } from "node:crypto";
import type { EventTranslationInput } from "@podium/domain/event/schema";
import type { ContactPurpose, NoteKind, PartnerRole } from "@podium/domain/event/vocabulary";
import { arranged, spanOf } from "@podium/domain/occurrence/times";
import type { Transaction } from "../client.ts";
import type { Prisma } from "../generated/client.ts";

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
};

type Columns = Omit<
  Prisma.EventUncheckedCreateInput,
  | "organisationId"
  | "occurrences"
  | "translations"
  | "fees"
  | "notes"
  | "persons"
  | "partners"
  | "contacts"
  | "links"
  | "pools"
  | "categories"
>;

export type EventGiven = {
  organisationId: string;
  texts?: { de: EventTranslationInput; en: EventTranslationInput };
  fees?: Omit<Prisma.EventFeeUncheckedCreateWithoutEventInput, "position">[];
  notes?: { kind: NoteKind; textDe: string; textEn?: string }[];
  persons?: Omit<Prisma.EventPersonUncheckedCreateWithoutEventInput, "position">[];
  partners?: { role: PartnerRole; name: string; url?: string }[];
  contacts?: { purpose?: ContactPurpose; name: string; email?: string; phone?: string }[];
  links?: { labelDe: string; labelEn: string; url: string }[];
  /** Size of the one pool; null (the default) is unlimited. */
  places?: number | null;
  /** Several pools; categories name them by their keys. */
  pools?: PoolGiven[];
  /** Several categories, in their order; without pools of its own, each counts in all if one registers here for it. */
  categories?: CategoryGiven[];
  /** Columns that differ from a published event in thirty days with open registration here. */
  columns?: Partial<Columns>;
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
      | "channel"
      | "url"
      | "email"
      | "phone"
      | "address"
      | "hoursDe"
      | "hoursEn"
    >
  > & { pools?: string[] };

const DAY = 86_400_000;

/** An event with its texts in both languages; without more said, with one category and one pool. */
export async function createEvent(database: Transaction, given: EventGiven): Promise<MadeEvent> {
  const id = given.columns?.id ?? randomUUID();
  const timezone = given.columns?.timezone ?? "Europe/Berlin";
  const occurrences = occurrenceOf(id, timezone, given.columns);
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
        ],
      },
      fees: { create: numbered(given.fees) },
      notes: { create: numbered(given.notes) },
      persons: { create: numbered(given.persons) },
      partners: { create: numbered(given.partners) },
      contacts: { create: numbered(given.contacts) },
      links: { create: numbered(given.links) },
    },
    select: { id: true, slug: true, organisationId: true },
  });
  return { ...event, ...(await createPlaces(database, event.id, given)) };
}

const HOUR = 3_600_000;

/** Its one date, with the event's id; without an end two hours long. */
function occurrenceOf(id: string, timezone: string, columns: EventGiven["columns"]) {
  const startsAt = new Date(columns?.startsAt ?? Date.now() + 30 * DAY);
  const endsAt = new Date(columns?.endsAt ?? startsAt.getTime() + 2 * HOUR);
  const flags = { isOpening: false, isCancelled: false };
  return arranged(
    [{ id, startsAt, startPrecision: "EXACT", endsAt, endPrecision: "EXACT", ...flags }],
    timezone,
  );
}

async function createPlaces(database: Transaction, eventId: string, given: EventGiven) {
  const pools = (given.pools ?? [{ key: "main", name: "Plätze", size: given.places ?? null }]).map(
    ({ key, name, size }) => ({ id: randomUUID(), eventId, key, name: name ?? key, size }),
  );
  const categories = (given.categories ?? [{ nameDe: "Teilnahme", nameEn: "Participation" }]).map(
    ({ pools: keys, ...columns }, index) => ({
      id: randomUUID(),
      eventId,
      position: index + 1,
      columns,
      keys: columns.channel && columns.channel !== "HERE" ? [] : (keys ?? pools.map(({ key }) => key)),
    }),
  );
  await database.capacityPool.createMany({ data: pools.map(({ key, ...columns }) => columns) });
  await database.category.createMany({
    data: categories.map(({ id, position, columns }) => ({ id, eventId, position, ...columns })),
  });
  const links = categories.flatMap(({ id, keys }) =>
    keys.map((key) => ({ categoryId: id, poolId: idOf(key) })),
  );
  await database.categoryPool.createMany({ data: links });
  const [poolIds, categoryIds] = [pools, categories].map((rows) => rows.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  return { poolIds, categoryIds, poolId: first(poolIds), categoryId: first(categoryIds) };

  function idOf(key: string): string {
    return first(pools.filter((pool) => pool.key === key).map(({ id }) => id));
  }
}

function first(ids: readonly string[]): string {
  const [id] = ids;
  if (!id) throw new Error("an event needs a pool and a category that counts in it");
  return id;
}

/** The least that an event says in one language. */
export function plainTexts(title: string): EventTranslationInput {
  return {
    title,
    subtitle: null,
    motto: null,
    kind: "Dialogformat",
    summary: `${title} – eine Einladung.`,
    body: "Wir sprechen miteinander.",
    host: null,
    audience: "Alle",
    fee: "kostenfrei",
    guidingQuestions: [],
    goal: null,
    goals: [],
    programme: [],
  };
}

function numbered<Row>(rows: readonly Row[] = []) {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

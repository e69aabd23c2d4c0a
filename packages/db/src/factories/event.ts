import { randomUUID } from "node:crypto";
import type { EventTranslationInput } from "@podium/domain/event/schema";
import type { PartnerRole } from "@podium/domain/event/vocabulary";
import type { Transaction } from "../client.ts";
import type { Prisma } from "../generated/client.ts";

export type MadeEvent = {
  id: string;
  slug: string;
  organisationId: string;
  categoryId: string;
  poolId: string;
};

type Columns = Omit<
  Prisma.EventUncheckedCreateInput,
  "organisationId" | "translations" | "partners" | "contacts" | "links" | "pools" | "categories"
>;

export type EventGiven = {
  organisationId: string;
  texts?: { de: EventTranslationInput; en: EventTranslationInput };
  partners?: { role: PartnerRole; name: string; url?: string }[];
  contacts?: { name: string; email?: string; phone?: string }[];
  links?: { labelDe: string; labelEn: string; url: string }[];
  /** Size of the one pool; null (the default) is unlimited. */
  places?: number | null;
  /** Columns that differ from a published event in thirty days with open registration here. */
  columns?: Partial<Columns>;
};

const DAY = 86_400_000;

/** An event with its texts in both languages, one kind of participation and one pool of places. */
export async function createEvent(database: Transaction, given: EventGiven): Promise<MadeEvent> {
  const startsAt = new Date(given.columns?.startsAt ?? Date.now() + 30 * DAY);
  const texts = given.texts ?? { de: plainTexts("Bürgerdialog"), en: plainTexts("Citizens’ dialogue") };
  const event = await database.event.create({
    data: {
      organisationId: given.organisationId,
      slug: `veranstaltung-${randomUUID().slice(0, 8)}`,
      status: "PUBLISHED",
      publishedAt: given.columns?.status === "DRAFT" ? null : new Date(),
      audiences: ["CITIZENS"],
      endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
      registrationMode: "HERE",
      commentPolicy: "OPEN",
      ...given.columns,
      startsAt,
      translations: {
        create: [
          { locale: "de", ...texts.de },
          { locale: "en", ...texts.en },
        ],
      },
      partners: { create: numbered(given.partners) },
      contacts: { create: numbered(given.contacts) },
      links: { create: numbered(given.links) },
      pools: { create: { name: "Plätze", size: given.places ?? null } },
      categories: { create: { position: 1, nameDe: "Teilnahme", nameEn: "Participation" } },
    },
    select: {
      id: true,
      slug: true,
      organisationId: true,
      pools: { select: { id: true } },
      categories: { select: { id: true } },
    },
  });
  const [poolId, categoryId] = [event.pools[0]?.id, event.categories[0]?.id];
  if (!poolId || !categoryId) throw new Error("pool and category were not made");
  await database.categoryPool.create({ data: { poolId, categoryId } });
  return { id: event.id, slug: event.slug, organisationId: event.organisationId, categoryId, poolId };
}

/** The least that an event says in one language. */
export function plainTexts(title: string): EventTranslationInput {
  return {
    title,
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

import { randomUUID } from "node:crypto";
import type { Database } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";

export type TestEvent = {
  id: string;
  slug: string;
  categoryId: string;
  poolId: string;
  organisationId: string;
};

const DAY = 86_400_000;

/**
 * A published event in thirty days, complete in both languages, with open registration, open comments and one pool.
 *
 * @param options.places size of the pool; null (the default) is unlimited
 * @param options.event columns that differ
 */
export async function publishedEvent(
  database: Database,
  organisationId: string,
  options: { places?: number | null; title?: string; event?: Partial<Prisma.EventUncheckedCreateInput> } = {},
): Promise<TestEvent> {
  const slug = `veranstaltung-${randomUUID().slice(0, 8)}`;
  const startsAt = new Date(Date.now() + 30 * DAY);
  const title = options.title ?? "Bürgerdialog Mobilität";
  const event = await database.event.create({
    data: {
      organisationId,
      slug,
      status: "PUBLISHED",
      publishedAt: new Date(),
      format: "ONLINE",
      onlineUrl: "https://example.org/raum",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
      registrationMode: "HERE",
      commentPolicy: "OPEN",
      ...options.event,
      translations: {
        create: [
          { locale: "de", ...words(title, "Dialogformat") },
          { locale: "en", ...words(`${title} (English)`, "Dialogue") },
        ],
      },
      pools: { create: { name: "Plätze", size: options.places ?? null } },
      categories: { create: { position: 1, nameDe: "Teilnahme", nameEn: "Participation" } },
    },
    select: { id: true, slug: true, pools: { select: { id: true } }, categories: { select: { id: true } } },
  });
  const [poolId, categoryId] = [event.pools[0]?.id, event.categories[0]?.id];
  if (!poolId || !categoryId) throw new Error("pool and category were not made");
  await database.categoryPool.create({ data: { poolId, categoryId } });
  return { id: event.id, slug: options.event?.slug ?? slug, categoryId, poolId, organisationId };
}

function words(title: string, kind: string) {
  return {
    title,
    kind,
    summary: `${title} – eine Einladung.`,
    body: "Wir sprechen miteinander.",
    audience: "Alle",
    fee: "kostenfrei",
    guidingQuestions: [],
    goals: [],
  };
}

import type { Prisma } from "@podium/db/generated/client";
import { type EventForm, type EventInput, eventInput, programme } from "@podium/domain/event/schema";
import type { Locale } from "@podium/domain/locale";
import { policyColumns } from "@podium/domain/registration/policy";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import { type AccessibilityFactCode, inOrder } from "@podium/domain/venue/facts";
import type { EventScope } from "../../access/scope.ts";
import { columnsOf, selectOf } from "../../columns.ts";
import type { Context } from "../../context.ts";
import { localised } from "../texts.ts";
import type { EventChoices, EventForEditing, VenueForm } from "./views.ts";

const venueSelect = {
  id: true,
  name: true,
  street: true,
  postalCode: true,
  city: true,
  arrivalDe: true,
  arrivalEn: true,
  facts: { select: { code: true, value: true, noteDe: true, noteEn: true } },
} satisfies Prisma.VenueSelect;

/** Everything that the form shows; also read before a change, to say which fields changed. */
export const formSelect = {
  slug: true,
  seriesId: true,
  format: true,
  audiences: true,
  timezone: true,
  startsAt: true,
  endsAt: true,
  onlineUrl: true,
  registrationMode: true,
  externalRegistrationUrl: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  registrationPaused: true,
  showPlacesLeft: true,
  ...selectOf(policyColumns),
  reminderHours: true,
  commentPolicy: true,
  venue: { select: venueSelect },
  translations: { omit: { id: true, eventId: true } },
  partners: { orderBy: { position: "asc" }, select: { role: true, name: true, url: true } },
  contacts: { orderBy: { position: "asc" }, select: { name: true, email: true, phone: true } },
  links: { orderBy: { position: "asc" }, select: { labelDe: true, labelEn: true, url: true } },
  pools: { orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, size: true } },
  categories: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      nameDe: true,
      nameEn: true,
      opensAt: true,
      closesAt: true,
      hidden: true,
      paused: true,
      minPersons: true,
      maxPersons: true,
      pools: { orderBy: [{ pool: { name: "asc" } }, { poolId: "asc" }], select: { poolId: true } },
    },
  },
} satisfies Prisma.EventSelect;

export type FormRow = Prisma.EventGetPayload<{ select: typeof formSelect }>;

/** A stored event as its form holds it: times as clocks in the event's zone show them. */
export function toForm(row: FormRow): EventForm {
  const wall = (instant: Date) => wallTimeOf(instant, row.timezone);
  const wallOrNull = (instant: Date | null) => instant && wall(instant);
  return {
    slug: row.slug,
    seriesId: row.seriesId,
    format: row.format,
    audiences: row.audiences,
    timezone: row.timezone,
    startsAt: wall(row.startsAt),
    endsAt: wall(row.endsAt),
    onlineUrl: row.onlineUrl,
    venue: row.venue && toVenueForm(row.venue),
    registrationMode: row.registrationMode,
    externalRegistrationUrl: row.externalRegistrationUrl,
    registrationOpensAt: wallOrNull(row.registrationOpensAt),
    registrationClosesAt: wallOrNull(row.registrationClosesAt),
    registrationPaused: row.registrationPaused,
    showPlacesLeft: row.showPlacesLeft,
    ...columnsOf(row, policyColumns),
    reminderHours: row.reminderHours,
    pools: row.pools.map(({ id, name, size }) => ({ id, key: id, name, size })),
    categories: row.categories.map((category) => ({
      id: category.id,
      nameDe: category.nameDe,
      nameEn: category.nameEn,
      opensAt: wallOrNull(category.opensAt),
      closesAt: wallOrNull(category.closesAt),
      hidden: category.hidden,
      paused: category.paused,
      minPersons: category.minPersons,
      maxPersons: category.maxPersons,
      pools: category.pools.map(({ poolId }) => poolId),
    })),
    commentPolicy: row.commentPolicy,
    translations: { de: textsOf(row, "de"), en: textsOf(row, "en") },
    partners: row.partners.map(({ role, name, url }) => ({ role, name, url })),
    contacts: row.contacts.map(({ name, email, phone }) => ({ name, email, phone: phone ?? undefined })),
    links: row.links.map(({ labelDe, labelEn, url }) => ({ labelDe, labelEn, url })),
  };
}

function textsOf({ translations }: FormRow, locale: Locale): EventForm["translations"]["de"] {
  const text = translations.find((candidate) => candidate.locale === locale);
  return {
    title: text?.title ?? "",
    kind: text?.kind ?? "",
    summary: text?.summary ?? "",
    body: text?.body ?? "",
    host: text?.host ?? "",
    audience: text?.audience ?? "",
    fee: text?.fee ?? "",
    guidingQuestions: text?.guidingQuestions ?? [],
    goal: text?.goal ?? "",
    goals: text?.goals ?? [],
    programme: programme.parse(text?.programme ?? []).map((item) => ({ ...item, note: item.note ?? "" })),
  };
}

function toVenueForm(venue: NonNullable<FormRow["venue"]>): VenueForm {
  return {
    id: venue.id,
    name: venue.name,
    street: venue.street,
    postalCode: venue.postalCode,
    city: venue.city,
    arrivalDe: venue.arrivalDe ?? "",
    arrivalEn: venue.arrivalEn ?? "",
    facts: inOrder(venue.facts).map(({ code, value, noteDe, noteEn }) => ({
      code: code as AccessibilityFactCode,
      value,
      noteDe: noteDe ?? "",
      noteEn: noteEn ?? "",
    })),
  };
}

/** The form of a stored event. @param scope proof of `event.edit` */
export async function eventForEditing(ctx: Context, scope: EventScope): Promise<EventForEditing> {
  const { eventId } = scope;
  const [row, pools, categories] = await Promise.all([
    ctx.database.event.findUniqueOrThrow({
      where: { id: eventId },
      select: { ...formSelect, id: true, version: true, status: true },
    }),
    ctx.database.capacityPool.findMany({ where: { eventId, taken: { gt: 0 } }, select: { id: true } }),
    ctx.database.category.findMany({ where: { eventId, registrations: { some: {} } }, select: { id: true } }),
  ]);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    form: toForm(row),
    inUse: [...pools, ...categories].map(({ id }) => id),
    choices: await eventChoices(ctx, scope),
  };
}

/** What a form for an event of this organisation offers: its series and venues, by name. */
export async function eventChoices(
  ctx: Context,
  { organisationId, actor }: Pick<EventScope, "organisationId" | "actor">,
): Promise<EventChoices> {
  const organisation = await ctx.database.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      nameDe: true,
      nameEn: true,
      series: { orderBy: { nameDe: "asc" }, select: { id: true, nameDe: true, nameEn: true } },
      venues: { orderBy: [{ name: "asc" }, { id: "asc" }], select: venueSelect },
    },
  });
  return {
    organisationId,
    organisationName: localised(actor.locale, organisation.nameDe, organisation.nameEn),
    series: organisation.series.map(({ id, nameDe, nameEn }) => ({
      id,
      name: localised(actor.locale, nameDe, nameEn),
    })),
    venues: organisation.venues.map(toVenueForm),
  };
}

/**
 * Names of the fields in which a stored event and its new form differ ("startsAt", "translations.en.title"); never their contents. The
 * stored one goes through the schema first, so that "" and null, which mean the same, look the same.
 */
export function changedFields(before: EventForm, after: EventInput): string[] {
  const stored = eventInput.safeParse(before).data;
  const [was, is] = [stored ? flat(comparable(stored)) : {}, flat(comparable(after))];
  return Object.keys(is).filter((field) => was[field] !== is[field]);
}

/** Order of pools and the words by which a form ties them to categories mean nothing. */
function comparable(event: EventInput): EventInput {
  const idOf = new Map(event.pools.map(({ key, id }) => [key, id ?? key]));
  return {
    ...event,
    pools: event.pools.map((pool) => ({ ...pool, key: pool.id ?? pool.key })).sort(byKey),
    categories: event.categories.map((category) => ({
      ...category,
      pools: category.pools.map((key) => idOf.get(key) ?? key).sort(),
    })),
  };
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

function flat(event: EventInput): Record<string, string> {
  const { translations, ...fields } = event;
  const entries = Object.entries(fields).map(([field, value]) => [field, JSON.stringify(value)]);
  for (const locale of ["de", "en"] as const) {
    for (const [field, value] of Object.entries(translations[locale])) {
      entries.push([`translations.${locale}.${field}`, JSON.stringify(value)]);
    }
  }
  return Object.fromEntries(entries);
}

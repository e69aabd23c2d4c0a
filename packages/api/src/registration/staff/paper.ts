import type { Prisma } from "@podium/db/generated/client";
import { contactOf } from "@podium/domain/event/contact";
import { localeSchema, localised } from "@podium/domain/locale";
import { colourFrom } from "@podium/domain/organisation/colour";
import { inSentence } from "@podium/domain/organisation/in-sentence";
import { fullName } from "@podium/domain/person/name";
import { isLive } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { offered, pick } from "../../language/texts.ts";
import { toDateLine, whereOf } from "../../occurrence/place.ts";
import { datesOf } from "../../occurrence/times.ts";
import { occurrencesSelect, onDates, toOccurrence } from "../../occurrence/views.ts";
import { markSelect, toStoredMark } from "../../organisation/look.ts";
import { codesOf } from "../code/ticket.ts";
import { contactsSelect, eventFor, registeredCategorySelect } from "../event-view.ts";
import { papersFor } from "./person-view.ts";

const select = {
  firstName: true,
  lastName: true,
  state: true,
  ticketCode: true,
  shortCode: true,
  companionOf: { select: { firstName: true, lastName: true } },
  companions: {
    orderBy: { sequence: "asc" },
    select: { firstName: true, lastName: true, state: true, ticketCode: true, shortCode: true },
  },
  category: { select: registeredCategorySelect },
  group: { select: { locale: true } },
  event: {
    select: {
      timezone: true,
      occurrences: occurrencesSelect,
      format: true,
      translations: { ...offered, select: { locale: true, title: true } },
      venue: { select: { name: true, street: true, postalCode: true, city: true } },
      organisation: {
        select: {
          nameDe: true,
          nameEn: true,
          inSentenceDe: true,
          inSentenceEn: true,
          colour: true,
          email: true,
          phone: true,
          postalAddress: true,
          ...markSelect,
        },
      },
      contacts: contactsSelect,
      _count: { select: { categories: true } },
    },
  },
} satisfies Prisma.RegistrationSelect;

/** What a printed paper says about a registration, in the person's own language. */
export type Paper = Awaited<ReturnType<typeof paperOf>>;

/**
 * What stands on the paper that somebody gets who has no e-mail.
 *
 * @param scope proof of `registration.enter`
 * @throws TRPCError NOT_FOUND when the registration is none of this event, or has nothing to be printed
 */
export async function paperOf(
  ctx: Context,
  scope: EventScope,
  registrationId: string,
  kind: "letter" | "ticket",
) {
  const row = await ctx.database.registration.findFirst({
    where: { id: registrationId, eventId: scope.eventId },
    select,
  });
  const papers = row && papersFor(row, true);
  if (!row || !papers?.[kind]) throw new TRPCError({ code: "NOT_FOUND" });
  const { group } = row;
  const dated = onDates(
    row.event,
    row.category.occurrences.map(({ occurrenceId }) => occurrenceId),
  );
  const event = eventFor(dated, row.category);
  const { organisation } = event;
  const locale = localeSchema.catch("de").parse(group.locale);
  const english = locale === "en";
  const words = pick(event.translations, locale);
  const name = english ? organisation.nameEn : organisation.nameDe;
  const contact = contactOf(event);
  const person = fullName(row);
  const standing = standingOf(row.state);
  // Who still waits beside somebody who has a place is not told of it as of one.
  const along = row.companions.filter(({ state }) => isLive(state) && standingOf(state) === standing);
  return {
    locale,
    title: words?.title ?? "",
    titleLanguage: localeSchema.catch("de").parse(words?.locale),
    dates: datesOf(event),
    dateLines: event.occurrences
      .filter(({ isCancelled }) => !isCancelled)
      .map((each) => toDateLine(toOccurrence(each, locale, false))),
    ...whereOf(event),
    organisation: name,
    inSentence: inSentence(organisation, locale),
    colour: colourFrom(organisation.colour ?? ""),
    mark: toStoredMark(organisation, locale),
    contact: contact.email,
    phone: contact.phone,
    senderAddress: [name, ...organisation.postalAddress.split(/\s*\n\s*/u)].join(", "),
    name: person,
    companionOf: row.companionOf && fullName(row.companionOf),
    companions: along.map((each) => ({ name: fullName(each), ...codesOf(each) })),
    addressee: [person],
    category:
      event._count.categories > 1 ? localised(locale, row.category.nameDe, row.category.nameEn) : null,
    ...(papers.ticket ? codesOf(row) : { code: null, shortCode: null }),
    standing,
    issuedAt: await databaseNow(ctx.database),
  };
}

function standingOf(state: string): "PLACE" | "WAITING" | "APPLICATION" {
  if (state === "WAITLISTED") return "WAITING";
  return state === "PENDING" ? "APPLICATION" : "PLACE";
}

import type { Prisma } from "@podium/db/generated/client";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import type { Judgement } from "@podium/domain/refusal";
import type { Channel } from "@podium/domain/registration/channel";
import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import { judgeParty, type Prospect, toldDeadline } from "@podium/domain/registration/rules";
import {
  type Cancellation,
  cancellationOf,
  cancellationSelect,
  type Terms,
  termsOf,
  termsSelect,
} from "../../category/views.ts";
import { type CategorySnapshot, factsOf, type Snapshot, visibleCategories } from "../capacity/snapshot.ts";
import { receiptToken } from "../code/code.ts";
import {
  type Controller,
  controllerOf,
  controllerSelect,
  type EventOfRegistration,
  eventOfRegistration,
  registeredEventSelect,
  type WaitingView,
  waitingView,
} from "../event-view.ts";
import type { Receipt } from "./idempotency.ts";

/** All instants below are ISO 8601 in UTC; `timezone` is the event's IANA zone, to show them in. */
export type ReceiptView = {
  holdUntil: string;
  prospect: Prospect;
  /** Stands for this sending where the code from the mail is typed. */
  receipt: string;
};

export function receiptView({ holdUntil, prospect, sendingId }: Receipt): ReceiptView {
  return { holdUntil: holdUntil.toISOString(), prospect, receipt: receiptToken(sendingId, holdUntil) };
}

/** What the check step says; `key` goes along with the registration. */
export type CheckView = { prospect: Prospect; key: string };

/** One category: can one person register for it now, and what would he or she get? */
export type CategoryAvailability = {
  id: string;
  name: Wording;
  judgement: Judgement;
  prospect: "PLACE" | "WAITING" | "APPLICATION";
  /** Null: no limit, or the organiser does not show it. */
  placesLeft: number | null;
  minPersons: number;
  maxPersons: number;
  /** Of these, who may come without an address. */
  companions: CompanionMode;
  /** Is one date of a choice: of those that belong together `max` may be taken at a time (null: all). */
  choice: { id: string; max: number | null; dateId: string } | null;
  /** The occurrences it is for, in the order of time; none: all of them. */
  dateIds: string[];
  channel: Channel | null;
  terms: Terms | null;
  /** It does not take place, or none of its dates does, and why. Null: it takes place. */
  cancelled: Cancellation | null;
  /** Of the other website, where one registers there. */
  url: string | null;
  opensAt: string | null;
  /** Until when one can get what `prospect` says. Null: not known. */
  closesAt: string | null;
};

/** The page with the form: may somebody register now, and what has to be said before the first field is filled in? */
export type AvailabilityView = WaitingView & {
  /** By the database's clock: what a page says of today and of what is over goes by it. */
  now: string;
  /** Of the event as a whole: yes as soon as one category is open. */
  judgement: Judgement;
  categories: CategoryAvailability[];
  /** Null: no limit, or the organiser does not show it. Of the category that the judgement is about. */
  placesLeft: number | null;
  holdMinutes: number;
  approval: boolean;
  event: EventOfRegistration;
  controller: Controller;
};

export const availabilitySelect = {
  showPlacesLeft: true,
  categories: {
    select: {
      id: true,
      url: true,
      ...termsSelect,
      ...cancellationSelect,
    },
  },
  organisation: { select: controllerSelect },
  ...registeredEventSelect,
} satisfies Prisma.EventSelect;

type AvailabilityRow = Prisma.EventGetPayload<{ select: typeof availabilitySelect }>;

export function availabilityView(snapshot: Snapshot, row: AvailabilityRow, locale: Locale): AvailabilityView {
  const { policy, now } = snapshot;
  const categories = visibleCategories(snapshot).map((category) =>
    categoryView(snapshot, category, row, locale),
  );
  const best =
    categories.find(({ judgement }) => judgement.ok) ??
    categories.find(({ channel }) => channel === "HERE") ??
    categories[0];
  return {
    now: now.toISOString(),
    judgement: best?.judgement ?? judgeParty(snapshot.facts, { persons: 1, maySplit: false }, now).judgement,
    categories,
    placesLeft: best?.placesLeft ?? null,
    holdMinutes: policy.holdMinutes,
    approval: policy.approvalMode !== "NONE",
    ...waitingView(policy),
    event: eventOfRegistration(row, locale),
    controller: controllerOf(row.organisation, locale),
  };
}

function categoryView(
  snapshot: Snapshot,
  category: CategorySnapshot,
  row: AvailabilityRow,
  locale: Locale,
): CategoryAvailability {
  const { id, nameDe, nameEn } = category;
  const facts = factsOf(snapshot, category);
  const { judgement, prospect } = judgeParty(
    facts,
    { persons: facts.minPersons, maySplit: false },
    snapshot.now,
  );
  const deadline = toldDeadline(facts, prospect.waiting > 0);
  const stored = row.categories.find((each) => each.id === id);
  const { choice } = category;
  return {
    id,
    name: wording(locale, nameDe, nameEn),
    judgement,
    prospect: prospect.applying > 0 ? "APPLICATION" : prospect.waiting > 0 ? "WAITING" : "PLACE",
    placesLeft: row.showPlacesLeft && facts.placesLeft !== null ? Math.max(0, facts.placesLeft) : null,
    minPersons: facts.minPersons,
    maxPersons: facts.maxPersons,
    companions: facts.companions,
    channel: facts.channel,
    choice: choice && { id: choice.id, max: choice.datesMax, dateId: choice.occurrenceId },
    dateIds: stored?.occurrences.map(({ occurrenceId }) => occurrenceId) ?? [],
    terms: stored ? termsOf(stored, locale) : null,
    cancelled: stored ? cancellationOf(stored, locale) : null,
    url: stored?.url ?? null,
    opensAt: facts.opensAt?.toISOString() ?? null,
    closesAt: deadline?.toISOString() ?? null,
  };
}

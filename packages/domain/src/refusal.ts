/**
 * Every reason for which Podium says no to a well-formed request. The apps' message catalogues have a sentence
 * for each; the rules return them, mutations throw them as `Refusal`.
 */
export const refusalCodes = [
  "event.cancelled",
  "event.ended",
  "event.incomplete",
  "event.notFound",
  "event.stale",
  "event.hasEdits",
  "event.alreadyPublished",
  "event.notPublished",
  "event.notScheduled",
  "event.offline",
  "event.archived",
  "event.notArchived",
  "event.notOver",
  "event.notCancelled",
  "event.postponed",
  "event.notPostponed",
  "event.begun",
  "event.severalDates",
  "event.newDatePast",
  "event.timeIsOver",
  "event.someoneRegistered",
  "event.inUse",
  "registration.elsewhere",
  "registration.byEmail",
  "registration.byPhone",
  "registration.byPost",
  "registration.atCounter",
  "registration.none",
  "registration.notOffered",
  "registration.notYetOpen",
  "registration.closed",
  "registration.begun",
  "registration.paused",
  "registration.full",
  "registration.busy",
  "registration.linkInvalid",
  "registration.linkExpired",
  "registration.holdExpired",
  "registration.codeWrong",
  "registration.codeSpent",
  "registration.notCancellable",
  "registration.notPossible",
  "registration.ended",
  "registration.offerExpired",
  "registration.somebodyWaits",
  "registration.notEnoughPlaces",
  "registration.tooFewPersons",
  "registration.tooManyPersons",
  "registration.addressNeeded",
  "registration.nameNeeded",
  "registration.contactFirst",
  "registration.handOverPending",
  "registration.tooManyDates",
  "registration.dateCancelled",
  "registration.categoryCancelled",
  "registration.categoryUnknown",
  "registration.addressTaken",
  "registration.keyReused",
  "registration.neverConfirmed",
  "registration.networkFull",
  "comment.closed",
  "comment.alreadyDecided",
  "comment.reasonRequired",
  "capacity.belowTaken",
  "capacity.inUse",
  "capacity.channelInUse",
  "occurrence.inUse",
  "slug.taken",
  "venue.stale",
  "organisation.stale",
  "series.stale",
  "series.shared",
  "series.taken",
  "series.inUse",
  "rate.limited",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a rule answers. `details` are plain numbers, instants (ISO 8601) or words for the sentence, never personal. */
export type Judgement =
  | { ok: true }
  | { ok: false; code: RefusalCode; details?: Record<string, string | number> };

export const accepted: Judgement = { ok: true };

export function refused(
  code: RefusalCode,
  details?: Record<string, string | number>,
): Judgement & { ok: false } {
  return details ? { ok: false, code, details } : { ok: false, code };
}

import type { Prisma } from "@podium/db/generated/client";
import { type Locale, type Wording, wording } from "@podium/domain/locale";

/** What a category says of itself to whom it may concern. */
export const termsSelect = {
  audienceDe: true,
  audienceEn: true,
  eligibilityDe: true,
  eligibilityEn: true,
  feeDe: true,
  feeEn: true,
} satisfies Prisma.CategorySelect;

/** Who it is for, who may come and what shows that, what it costs. Null: not said. */
export type Terms = { audience: Wording | null; eligibility: Wording | null; fee: Wording | null };

/** What says of a date whether it takes place. */
export const heldSelect = {
  begunAt: true,
  isCancelled: true,
  reasonDe: true,
  reasonEn: true,
} satisfies Prisma.OccurrenceSelect;

/** All that `cancellationOf` has to know. */
export const cancellationSelect = {
  cancelledAt: true,
  reasonDe: true,
  reasonEn: true,
  occurrences: {
    orderBy: { occurrence: { position: "asc" } },
    select: { occurrenceId: true, occurrence: { select: heldSelect } },
  },
} satisfies Prisma.CategorySelect;

/** `since`: when the category itself was cancelled; null: it was not, but none of its dates takes place. */
export type Cancellation = { since: string | null; reason: Wording | null };

type Held = { isCancelled: boolean; reasonDe: string | null; reasonEn: string | null };

/** Why a category does not take place: it was cancelled itself, or each of its dates was. Null: it takes place. */
export function cancellationOf(
  category: {
    cancelledAt: Date | null;
    reasonDe: string | null;
    reasonEn: string | null;
    occurrences: readonly { occurrence: Held }[];
  },
  locale: Locale,
): Cancellation | null {
  const { cancelledAt, reasonDe, reasonEn, occurrences } = category;
  if (cancelledAt) return { since: cancelledAt.toISOString(), reason: wording(locale, reasonDe, reasonEn) };
  const [first] = occurrences;
  if (!first || occurrences.some(({ occurrence }) => !occurrence.isCancelled)) return null;
  return { since: null, reason: wording(locale, first.occurrence.reasonDe, first.occurrence.reasonEn) };
}

export function termsOf(
  row: Prisma.CategoryGetPayload<{ select: typeof termsSelect }>,
  locale: Locale,
): Terms {
  return {
    audience: wording(locale, row.audienceDe, row.audienceEn),
    eligibility: wording(locale, row.eligibilityDe, row.eligibilityEn),
    fee: wording(locale, row.feeDe, row.feeEn),
  };
}

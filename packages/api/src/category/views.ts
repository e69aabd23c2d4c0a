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

import type { Prisma } from "@podium/db/generated/client";
import { type Locale, localised, type Wording, wording } from "@podium/domain/locale";
import { fileOf } from "@podium/domain/media/schema";
import { colourFrom } from "@podium/domain/organisation/colour";
import { defaultLocale, writeAddress } from "@podium/domain/site/routes";
import type { MarkPicture, OrganisationHead, OtherForms } from "./views.ts";

export const markSelect = {
  mark: { select: { sha256: true, type: true, width: true, height: true } },
  markAltDe: true,
  markAltEn: true,
} satisfies Prisma.OrganisationSelect;

export const otherFormsSelect = { easyText: true, signFilmUrl: true } satisfies Prisma.OrganisationSelect;

export const headSelect = {
  slug: true,
  nameDe: true,
  nameEn: true,
  colour: true,
  ...markSelect,
  ...otherFormsSelect,
} satisfies Prisma.OrganisationSelect;

/** A mark for papers and mails, which are given its bytes. Null: there is none. */
export type StoredMark = { sha256: string; alternative: Wording } | null;

export function toStoredMark({ mark, markAltDe, markAltEn }: MarkRow, locale: Locale): StoredMark {
  if (!mark || markAltDe === null) return null;
  return { sha256: mark.sha256, alternative: wording(locale, markAltDe, markAltEn) };
}

type MarkRow = Prisma.OrganisationGetPayload<{ select: typeof markSelect }>;
type OtherFormsRow = Prisma.OrganisationGetPayload<{ select: typeof otherFormsSelect }>;
type HeadRow = Prisma.OrganisationGetPayload<{ select: typeof headSelect }>;

/** What the header of a body's pages shows. */
export function toHead(row: HeadRow, locale: Locale): OrganisationHead {
  return {
    slug: row.slug,
    name: localised(locale, row.nameDe, row.nameEn),
    colour: row.colour === null ? null : colourFrom(row.colour),
    mark: toMarkPicture(row, locale),
    ...toOtherForms(row),
  };
}

export function toOtherForms({ easyText, signFilmUrl }: OtherFormsRow): OtherForms {
  return { hasEasyText: easyText !== null, hasSignFilm: signFilmUrl !== null };
}

export function toMarkPicture({ mark, markAltDe, markAltEn }: MarkRow, locale: Locale): MarkPicture | null {
  if (!mark || markAltDe === null) return null;
  return {
    address: writeAddress("/media/[file]", defaultLocale, { file: fileOf(mark) }),
    width: mark.width,
    height: mark.height,
    alternative: wording(locale, markAltDe, markAltEn),
  };
}

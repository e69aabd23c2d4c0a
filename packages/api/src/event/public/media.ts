import type { Prisma } from "@podium/db/generated/client";
import type { PictureFocus } from "@podium/domain/event/vocabulary";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import { fileOf, hashOf, namesOfType } from "@podium/domain/media/schema";
import { defaultLocale, writeAddress } from "@podium/domain/site/routes";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { eventOfPreview } from "../preview/link.ts";
import { visible } from "../visible.ts";

/** A picture on a page. Its size is known before it is there, so that nothing moves. */
export type PictureView = {
  address: string;
  width: number;
  height: number;
  /** What it shows, for whoever does not see it. */
  alternative: Wording;
  /** Whose picture it is, as typed. */
  credit: string | null;
};

/** The picture above an event, in sizes and formats of which a browser takes one. */
export type LeadPicture = PictureView & {
  licence: string | null;
  focus: PictureFocus;
  /** The best format first, in each the smallest first; at its end, in `address`, what every browser reads. */
  sources: { type: string; files: { address: string; width: number }[] }[];
};

/** The same in a list, where the title stands beside it. */
export type SmallPicture = Pick<LeadPicture, "address" | "width" | "height" | "focus" | "sources">;

export type MarkView = Pick<PictureView, "address" | "width" | "height">;

/** A document that lies here: "PDF", so many bytes. */
export type FileView = { address: string; called: string; size: number };

/** For whoever sends the bytes. */
export type StoredMedia = { sha256: string; type: string; isPicture: boolean; name: string | null };

export const mediaSelect = { sha256: true, type: true, size: true, width: true, height: true } as const;

type MediaFacts = Prisma.MediaGetPayload<{ select: typeof mediaSelect }>;

/**
 * Where a medium is read. The name is the hash of its bytes: another picture has another address, so browsers may keep it.
 *
 * @param token of the link of a preview: what is not public yet is read below it
 */
function addressOf(media: MediaFacts, token: string | undefined): string {
  const file = fileOf(media);
  // The same for all languages: it is the same picture.
  return token === undefined
    ? writeAddress("/media/[file]", defaultLocale, { file })
    : writeAddress("/preview/[token]/media/[file]", defaultLocale, { token, file });
}

export function toPicture(
  person: {
    picture: MediaFacts | null;
    pictureAltDe: string | null;
    pictureAltEn: string | null;
    pictureCredit: string | null;
    name: string;
  },
  locale: Locale,
  token: string | undefined,
): PictureView | null {
  const { picture, pictureAltDe, pictureAltEn, pictureCredit, name } = person;
  if (!picture) return null;
  return {
    address: addressOf(picture, token),
    width: picture.width ?? 0,
    height: picture.height ?? 0,
    alternative: wording(locale, pictureAltDe ?? name, pictureAltEn),
    credit: pictureCredit,
  };
}

export const leadSelect = {
  picture: {
    select: { ...mediaSelect, renditions: { orderBy: { width: "asc" }, select: mediaSelect } },
  },
  pictureAltDe: true,
  pictureAltEn: true,
  pictureCredit: true,
  pictureLicence: true,
  pictureFocus: true,
} satisfies Prisma.EventSelect;

type LeadRow = Prisma.EventGetPayload<{ select: typeof leadSelect }>;

export function toSmallPicture(
  { picture, pictureFocus: focus }: Pick<LeadRow, "picture" | "pictureFocus">,
  token?: string,
): SmallPicture | null {
  if (!picture) return null;
  const sources = formats.map((type) => ({
    type,
    files: picture.renditions
      .filter((each) => each.type === type)
      .map((each) => ({ address: addressOf(each, token), width: each.width ?? 0 })),
  }));
  return {
    address: addressOf(picture, token),
    width: picture.width ?? 0,
    height: picture.height ?? 0,
    focus,
    sources: sources.filter(({ files }) => files.length > 0),
  };
}

/** In the order in which browsers are to try them. */
const formats = ["image/avif", "image/webp"] as const;

export function toLeadPicture(row: LeadRow, locale: Locale, token: string | undefined): LeadPicture | null {
  const picture = toSmallPicture(row, token);
  if (!picture) return null;
  return {
    ...picture,
    alternative: wording(locale, row.pictureAltDe ?? "", row.pictureAltEn),
    credit: row.pictureCredit,
    licence: row.pictureLicence,
  };
}

/** A body's mark: its name stands beside it. */
export function toMark(mark: MediaFacts | null, token: string | undefined): MarkView | null {
  return mark && { address: addressOf(mark, token), width: mark.width ?? 0, height: mark.height ?? 0 };
}

export function toFile(media: MediaFacts, token: string | undefined): FileView {
  return { address: addressOf(media, token), called: namesOfType(media.type).called, size: media.size };
}

/**
 * The bytes that an address is for: of a picture that a page shows now, or of a document that it offers. What a draft names,
 * or what is to be read when the event is over, is there for nobody but who has the link of a preview.
 *
 * @returns null when there is no such thing to be seen
 */
export async function mediaAt(
  ctx: Context,
  { file, token }: { file: string; token?: string | undefined },
): Promise<StoredMedia | null> {
  const eventId = token === undefined ? undefined : await eventOfPreview(ctx, token);
  if (eventId === null) return null;
  const shown = eventId === undefined ? shownTo(visible, await databaseNow(ctx.database)) : { eventId };
  const row = await ctx.database.media.findFirst({
    where: { sha256: hashOf(file), ...shown },
    select: { sha256: true, type: true, kind: true, name: true },
  });
  if (!row) return markAt(ctx, file);
  if (fileOf(row) !== file) return null;
  return { sha256: row.sha256, type: row.type, isPicture: row.kind === "IMAGE", name: row.name };
}

/** The mark of a body, which stands above the pages of all its events. */
async function markAt({ database }: Context, file: string): Promise<StoredMedia | null> {
  const mark = await database.organisationMark.findFirst({
    where: { sha256: hashOf(file), shownBy: { isNot: null } },
    select: { sha256: true, type: true },
  });
  return mark && fileOf(mark) === file ? { ...mark, isPicture: true, name: null } : null;
}

function shownTo(visitors: Prisma.EventWhereInput, now: Date): Prisma.MediaWhereInput {
  // As `showsResults` has it.
  const over: Prisma.EventWhereInput = { status: { not: "CANCELLED" }, endsAt: { lte: now } };
  return {
    OR: [
      { pictureOf: { some: {} }, event: visitors },
      { original: { pictureOf: { some: {} } }, event: visitors },
      { persons: { some: {} }, event: visitors },
      { partners: { some: {} }, event: visitors },
      { documents: { some: {} }, event: { AND: [visitors, over] } },
    ],
  };
}

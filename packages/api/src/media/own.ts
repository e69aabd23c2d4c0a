import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { MediaKind } from "@podium/domain/media/schema";
import { TRPCError } from "@trpc/server";

/** What an event's form says of media: what its people, its bodies and its documents name. */
type Naming = {
  pictureId?: string | null | undefined;
  persons: readonly { pictureId?: string | null | undefined }[];
  partners: readonly { markId?: string | null | undefined }[];
  documents?: readonly { mediaId?: string | null | undefined }[] | undefined;
};

const pictures = ({ pictureId, persons, partners }: Naming) => [
  ...(pictureId ? [pictureId] : []),
  ...persons.flatMap(({ pictureId }) => pictureId ?? []),
  ...partners.flatMap(({ markId }) => markId ?? []),
];
const papers = ({ documents = [] }: Naming) => documents.flatMap(({ mediaId }) => mediaId ?? []);

/**
 * An event names its own media alone, a picture where one is shown and a document where one is offered.
 *
 * @throws TRPCError NOT_FOUND otherwise
 */
export async function insistOnOwnMedia(
  transaction: Pick<Transaction, "media">,
  eventId: string,
  form: Naming,
): Promise<void> {
  await insistOn(transaction, eventId, "IMAGE", pictures(form));
  await insistOn(transaction, eventId, "DOCUMENT", papers(form));
}

async function insistOn(
  transaction: Pick<Transaction, "media">,
  eventId: string,
  kind: MediaKind,
  ids: readonly string[],
): Promise<void> {
  const named = [...new Set(ids)];
  if (named.length === 0) return;
  const found = await transaction.media.count({
    where: { eventId, kind, originalId: null, id: { in: named } },
  });
  if (found < named.length) throw new TRPCError({ code: "NOT_FOUND" });
}

export type MediaRow = Prisma.MediaUncheckedCreateWithoutEventInput;

/**
 * The media that a form names, as rows for another event: the bytes stay where they are. The form of the copy names them.
 *
 * @param eventId whose media they are now
 */
export async function copiedMedia<Form extends Naming>(
  database: Pick<Transaction, "media">,
  eventId: string,
  form: Form,
): Promise<{ form: Form; media: MediaRow[] }> {
  const ids = [...new Set([...pictures(form), ...papers(form)])];
  const rows =
    ids.length > 0
      ? await database.media.findMany({
          where: { eventId, OR: [{ id: { in: ids } }, { originalId: { in: ids } }] },
        })
      : [];
  const copies = new Map(rows.map(({ id }) => [id, randomUUID()]));
  const copyOf = (id: string | null | undefined) => (id && copies.get(id)) ?? null;
  return {
    form: {
      ...form,
      pictureId: copyOf(form.pictureId),
      persons: form.persons.map((person) => ({ ...person, pictureId: copyOf(person.pictureId) })),
      partners: form.partners.map((partner) => ({ ...partner, markId: copyOf(partner.markId) })),
      documents: (form.documents ?? []).map((document) => ({
        ...document,
        mediaId: copyOf(document.mediaId),
      })),
    },
    media: rows.map(({ eventId: _, unusedSince: __, createdAt: ___, id, originalId, ...row }) => ({
      ...row,
      id: copies.get(id) ?? id,
      originalId: copyOf(originalId),
    })),
  };
}

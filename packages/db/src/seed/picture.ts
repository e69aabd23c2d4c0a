import { randomUUID } from "node:crypto";
import type { Transaction } from "../client.ts";

type Stored = { sha256: string; type: string; size: number; width: number | null; height: number | null };

/** A picture whose bytes are stored already, and the same in other sizes and formats. */
export type DemoPicture = Stored & { renditions: readonly Stored[] };

/** Gives an example its picture, so that who looks around sees one. */
export async function seedPicture(
  transaction: Transaction,
  eventId: string,
  { renditions, ...picture }: DemoPicture,
): Promise<void> {
  const id = randomUUID();
  const common = { eventId, kind: "IMAGE" } as const;
  await transaction.media.create({ data: { ...picture, ...common, id } });
  await transaction.media.createMany({
    data: renditions.map((rendition) => ({ ...rendition, ...common, originalId: id })),
  });
  await transaction.event.update({
    where: { id: eventId },
    data: {
      pictureId: id,
      pictureAltDe: "Hügel unter der aufgehenden Sonne, gezeichnet",
      pictureAltEn: "Hills below the rising sun, a drawing",
      pictureCredit: "Bild: Podium",
      pictureLicence: "CC0",
      pictureFocus: "BOTTOM",
    },
  });
}

import type { MediaKind } from "@podium/domain/media/schema";

/** One of an event's pictures and documents, as its form shows it. */
export type MediaItem = {
  id: string;
  kind: MediaKind;
  /** As domain/media has them. */
  type: string;
  /** Bytes. */
  size: number;
  /** Of a picture, in pixels. */
  width: number | null;
  height: number | null;
  /** Of a document. */
  name: string | null;
};

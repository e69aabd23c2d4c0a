import { z } from "zod";

/** What an uploaded file is for: it decides what is taken, and what becomes of it. */
export const mediaUses = ["portrait", "lead", "mark", "document"] as const;
export type MediaUse = (typeof mediaUses)[number];

export const mediaKinds = ["IMAGE", "DOCUMENT"] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const MEGABYTE = 1_000_000;
/** The largest file that is taken (bytes): a photo of a good camera, a report with pictures. */
export const MEDIA_MAX: Record<MediaUse, number> = {
  portrait: 15 * MEGABYTE,
  lead: 15 * MEGABYTE,
  mark: 15 * MEGABYTE,
  document: 25 * MEGABYTE,
};
/** The largest picture (width × height). More would be for the memory, not for a page. */
export const PIXELS_MAX = 60_000_000;

/** What a file may be, by its content: how its name ends, and what it is called beside a link. */
const types = {
  "image/webp": { ending: "webp", called: "WebP" },
  "image/avif": { ending: "avif", called: "AVIF" },
  "image/jpeg": { ending: "jpg", called: "JPEG" },
  "application/pdf": { ending: "pdf", called: "PDF" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    ending: "docx",
    called: "Word",
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { ending: "xlsx", called: "Excel" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    ending: "pptx",
    called: "PowerPoint",
  },
  "application/vnd.oasis.opendocument.text": { ending: "odt", called: "ODT" },
  "application/vnd.oasis.opendocument.spreadsheet": { ending: "ods", called: "ODS" },
  "application/vnd.oasis.opendocument.presentation": { ending: "odp", called: "ODP" },
} as const;
/** What is kept. What a picture came as does not matter: it is drawn anew. */
export type MediaType = keyof typeof types;

export const documentTypes = (Object.keys(types) as MediaType[]).filter((type) => !type.startsWith("image/"));
/** What a picture may come as. An SVG is a program, and no photo. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;

/** How files of a type are named ("pdf"), and what they are called ("PDF"). @param type as it is kept */
export function namesOfType(type: string): { ending: string; called: string } {
  return types[type as MediaType] ?? { ending: "bin", called: "" };
}

const pictureEndings = ["jpg", "jpeg", "png", "webp", "avif"];

/** Endings that a browser offers when somebody chooses a file. */
export const endingsOf: Record<MediaUse, readonly string[]> = {
  portrait: pictureEndings,
  lead: pictureEndings,
  mark: pictureEndings,
  document: documentTypes.map((type) => types[type].ending),
};

/** What keeps a file from being taken. The panel has a sentence for each. */
export const fileMistakes = [
  "empty",
  "tooLarge",
  "noPicture",
  "noDocument",
  "damaged",
  "tooManyPixels",
  "incomplete",
  "macros",
  "unpacksLarge",
  "infected",
  "tooLargeToScan",
  "notScanned",
  "notStored",
] as const;
export type FileMistake = (typeof fileMistakes)[number];

const NAME_MAX = 100;

/** The name under which a document is saved: as it was called, without folders and signs that no system takes. */
export function documentName(given: string, type: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? "";
  const bare = last.replace(/\.[^.]{1,5}$/u, "").replace(/[\p{C}\p{Z}<>:"|?*]+/gu, " ");
  const name = [...bare.trim()].slice(0, NAME_MAX).join("").trim();
  return `${name || "document"}.${namesOfType(type).ending}`;
}

/** The name in an address: the hash of the stored bytes (SHA-256) and the ending of their type. */
export const mediaFile = z.string().regex(/^[0-9a-f]{64}\.[a-z]{3,4}$/u);
export const hashOf = (file: string): string => file.split(".")[0] ?? "";
export const fileOf = ({ sha256, type }: { sha256: string; type: string }): string =>
  `${sha256}.${namesOfType(type).ending}`;

/** What visitors ask for. `token`: of a preview's link. */
export const mediaInput = z.object({ file: mediaFile, token: z.string().max(600).optional() });

import type { EventFormat } from "./vocabulary.ts";

/** How to take part from afar. Null: it is only on site, whatever was typed before, or the address is not known yet. */
export function joinUrl({
  format,
  onlineUrl,
}: {
  format: EventFormat;
  onlineUrl: string | null;
}): string | null {
  return format === "ON_SITE" ? null : onlineUrl || null;
}

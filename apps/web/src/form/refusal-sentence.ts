import type { Locale } from "@podium/domain/locale";
import { messageKey } from "@podium/domain/message-key";
import type { RefusalCode } from "@podium/domain/refusal";
import { formatDateTime, formatDeadline } from "@podium/ui/text/date.ts";
import { getTranslations } from "next-intl/server";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/u;

/**
 * The sentence for a refusal, in the language of the page.
 *
 * @param details of the refusal; instants (ISO 8601, UTC) are written out in `timeZone`
 */
export async function refusalSentence(
  { code, details }: { code: RefusalCode; details: Record<string, string | number> },
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Promise<string> {
  const sentences = await getTranslations({ locale, namespace: "refusal" });
  const values = Object.entries(details).map(([name, value]) => {
    if (typeof value !== "string" || !INSTANT.test(value)) return [name, value];
    const write = name === "closesAt" ? formatDeadline : formatDateTime;
    return [name, write(value, { locale, timeZone })];
  });
  return sentences(messageKey(code), Object.fromEntries(values));
}

import { messageKey } from "@podium/domain/message-key";
import type { RefusalCode } from "@podium/domain/refusal";
import { useTranslations } from "next-intl";

/** The sentence for a rule's "no". */
export function useRefusalWords() {
  const t = useTranslations("refusal");
  return (code: RefusalCode, details?: Record<string, string | number>) => t(messageKey(code), details);
}

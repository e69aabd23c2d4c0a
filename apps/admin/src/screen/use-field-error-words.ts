import { mistakeOf } from "@podium/domain/mistake";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useMessages, useTranslations } from "next-intl";

/** The sentence for the message of a schema: "required" → "Bitte füllen Sie dieses Feld aus." */
export function useFieldErrorWords() {
  const t = useTranslations("fieldError");
  const known = useMessages().fieldError;
  return (message: string) => {
    const { key, details } = mistakeOf(message);
    return hasKey(known, key) ? t(key, details) : t("other");
  };
}

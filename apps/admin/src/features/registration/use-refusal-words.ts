import { useTranslations } from "next-intl";

/** The sentence for a rule's "no". */
export function useRefusalWords() {
  const t = useTranslations("refusal");
  return (code: string, details?: Record<string, string | number>) => t(code.replace(".", "_"), details);
}

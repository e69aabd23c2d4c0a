import type { AuditEntryView } from "@podium/api/audit/views";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useLocale, useMessages, useTranslations } from "next-intl";

const TRANSLATED = /^translations\.(de|en)\.(\w+)$/u;

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

/** Says entries of the log in words; what the catalogue has no words for is shown as it was written. */
export function useEntryWords() {
  const t = useTranslations("audit");
  const locale = useLocale();
  const known = useMessages().audit;
  const name = (key: string) => (hasKey(known.name, key) ? t(`name.${key}`) : key);
  const word = (value: string): string => {
    const [, language, field] = TRANSLATED.exec(value) ?? [];
    if (field && (language === "de" || language === "en")) {
      return t(`inLanguage.${language}`, { value: word(field) });
    }
    if (INSTANT.test(value)) return formatShortDateTime(value, { locale, timeZone: "Europe/Berlin" });
    return hasKey(known.value, value) ? t(`value.${value}`) : value;
  };
  const words = (values: string) => values.split(", ").map(word).join(", ");
  return {
    actor: (entry: AuditEntryView) => entry.actor ?? t(`actor.${entry.actorKind}`),
    action: ({ entity, action }: AuditEntryView) => {
      const key = `${entity}_${action}`;
      return hasKey(known.action, key) ? t(`action.${key}`) : `${entity} ${action}`;
    },
    changes: (entry: AuditEntryView) =>
      entry.changes.map(({ name: key, from, to }) => {
        if (from === null) return t("set", { name: name(key), to: to === null ? "–" : words(to) });
        if (to === null) return t("gone", { name: name(key), from: words(from) });
        return t("change", { name: name(key), from: words(from), to: words(to) });
      }),
  };
}

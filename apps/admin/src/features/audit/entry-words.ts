import type { AuditEntryView } from "@podium/api/audit/views";
import { useTranslations } from "next-intl";

/** Says entries of the log in words; what the catalogue has no words for is shown as it was written. */
export function useEntryWords() {
  const t = useTranslations("audit");
  const name = (key: string) => (t.has(`name.${key}`) ? t(`name.${key}`) : key);
  return {
    actor: (entry: AuditEntryView) => entry.actor ?? t(`actor.${entry.actorKind}`),
    action: ({ entity, action }: AuditEntryView) => {
      const key = `action.${entity}_${action}`;
      return t.has(key) ? t(key) : `${entity} ${action}`;
    },
    changes: (entry: AuditEntryView) =>
      entry.changes.map(({ name: key, from, to }) => {
        if (from === null) return t("set", { name: name(key), to: to ?? "–" });
        return to === null
          ? t("gone", { name: name(key), from })
          : t("change", { name: name(key), from, to });
      }),
  };
}

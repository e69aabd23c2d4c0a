import type { MissingField } from "@podium/domain/event/missing-fields";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { Icon } from "@podium/ui/text/icon";
import { useMessages, useTranslations } from "next-intl";
import { fieldAddress } from "./form-address.ts";
import { PanelLink } from "./panel-link.tsx";

/** "Vor der Veröffentlichung": what is missing, each with the way to its field. */
export function Checklist({ missing, eventId }: { missing: readonly MissingField[]; eventId: string }) {
  const t = useTranslations("event");
  const words = useMissingWords();
  if (missing.length === 0) {
    return (
      <p className="checklist__complete">
        <Icon name="success" /> {t("checklist.complete")}
      </p>
    );
  }
  return (
    <div className="podium-stack podium-stack--small">
      <p>{t("checklist.missing", { count: missing.length })}</p>
      <ul className="checklist">
        {missing.map((field) => (
          <li key={field}>
            <PanelLink href={fieldAddress(eventId, field)} className="kern-link kern-link--no-visited-state">
              {words(field)}
            </PanelLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "translations.de.title" → "Titel (Deutsch)", "venue" → "Ort". */
export function useMissingWords() {
  const t = useTranslations("event");
  const { missingFields, languages } = useMessages().event;
  return (field: MissingField) => {
    const [, locale = "", text = ""] = /^translations\.(\w+)\.(\w+)$/u.exec(field) ?? [];
    if (hasKey(languages, locale) && hasKey(missingFields, text))
      return t(`missingFields.${text}`, { language: t(`languages.${locale}`) });
    return hasKey(missingFields, field) ? t(`missingFields.${field}`) : field;
  };
}

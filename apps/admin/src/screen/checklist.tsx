import type { MissingField } from "@podium/domain/event/publication";
import { fieldId } from "@podium/ui/form/field";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";

/** "Vor der Veröffentlichung": what is missing, each with the way to its field. @param href the form's page */
export function Checklist({ missing, href = "" }: { missing: readonly MissingField[]; href?: string }) {
  const t = useTranslations("event");
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
        {missing.map((field) => {
          const [, locale, text] = /^translations\.(de|en)\.(.+)$/u.exec(field) ?? [];
          return (
            <li key={field}>
              <a href={`${href}#${fieldId(field)}`} className="kern-link kern-link--no-visited-state">
                {locale && text
                  ? t(`missingFields.${text}`, { language: t(`languages.${locale}`) })
                  : t(`missingFields.${field}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

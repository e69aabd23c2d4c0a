import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { Hosts } from "./hosts.tsx";
import { OtherForms } from "./other-forms.tsx";

/** What it is about in two sentences, who invites, and in which other forms it is told. */
export function EventLead({ event, locale, lang }: { event: EventPage; locale: Locale; lang?: string }) {
  const t = useTranslations("event.page");
  const { motto, summary, isExample, status, registration } = event;
  return (
    <div className="event-lead">
      {lang && <p className="event-lead__language">{t("otherLanguage")}</p>}
      {motto && (
        <p className="event-motto" lang={lang}>
          {motto}
        </p>
      )}
      {summary && (
        <p className="event-summary" lang={lang}>
          {summary}
        </p>
      )}
      <Hosts event={event} lang={lang} />
      <OtherForms event={event} locale={locale} />
      {isExample && status !== "CANCELLED" && (
        <p className="event-lead__example">
          <Icon name="info" size="small" />
          <span>
            {t("exampleText")}
            {registration.code === null && ` ${t("exampleTry")}`}
          </span>
        </p>
      )}
    </div>
  );
}

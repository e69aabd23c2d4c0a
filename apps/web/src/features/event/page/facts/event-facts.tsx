import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { languageNames } from "@podium/ui/text/language.ts";
import { Pictogram, type PictogramName } from "@podium/ui/text/pictogram";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cost } from "./cost.tsx";
import { When } from "./when.tsx";
import { Where } from "./where.tsx";

/** When and where; for whom, cost and languages if that is said: what everybody wants to know first. */
export function EventFacts({
  event,
  locale,
  lang,
  now,
}: {
  event: EventPage;
  locale: Locale;
  lang?: string;
  now: Date;
}) {
  const t = useTranslations("event.page");
  return (
    <dl className="event-facts">
      <Fact name="calendar" term={t("when")}>
        <When event={event} locale={locale} now={now} />
      </Fact>
      <Fact name={event.format === "ONLINE" ? "screen" : "venue"} term={t("where")}>
        <Where event={event} />
      </Fact>
      {event.audience && (
        <Fact name="people" term={t("whom")}>
          <span lang={lang}>{event.audience}</span>
        </Fact>
      )}
      {(event.fees.length > 0 || event.fee) && (
        <Fact name="ticket" term={t("cost")}>
          <Cost event={event} locale={locale} />
        </Fact>
      )}
      {(event.languages.length > 0 || event.interpretingLanguages.length > 0) && (
        <Fact name="speech" term={t("language")} isWide>
          {event.languages.length > 0 && <span>{languageNames(event.languages, locale)}</span>}
          {event.interpretingLanguages.length > 0 && (
            <span>
              {t("interpreting", { languages: languageNames(event.interpretingLanguages, locale) })}
            </span>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  term,
  isWide = false,
  children,
}: {
  name: PictogramName;
  term: string;
  /** Lists of words, in a row of their own. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`event-facts__item${isWide ? " event-facts__item--wide" : ""}`}>
      <dt className="event-facts__term">
        <Pictogram name={name} />
        {term}
      </dt>
      <dd className="event-facts__details">{children}</dd>
    </div>
  );
}

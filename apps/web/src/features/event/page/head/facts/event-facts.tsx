import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { languageNames } from "@podium/ui/text/language.ts";
import { LeavingLink } from "@podium/ui/text/link";
import { Pictogram, type PictogramName } from "@podium/ui/text/pictogram";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { AccessWords } from "./access-words.tsx";
import { Cost } from "./cost.tsx";
import { mapAddress } from "./map-address.ts";
import { When } from "./when.tsx";
import { Where } from "./where.tsx";

type Said = { term: string; details: ReactNode };

/** When and where; for whom, cost and languages if that is said: what everybody wants to know first, a row each. */
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
  const { audience, languages, interpretingLanguages: interpreting } = event;
  const terms: Said[] = [
    ...(audience ? [{ term: t("whom"), details: <span lang={lang}>{audience}</span> }] : []),
    ...(event.fees.length > 0 || event.fee
      ? [{ term: t("cost"), details: <Cost event={event} locale={locale} /> }]
      : []),
  ];
  const spoken = [
    ...(languages.length > 0 ? [languageNames(languages, locale)] : []),
    ...(interpreting.length > 0
      ? [t("interpreting", { languages: languageNames(interpreting, locale) })]
      : []),
  ];
  return (
    <dl className="event-facts">
      <Row
        name="calendar"
        facts={[{ term: t("when"), details: <When event={event} locale={locale} now={now} /> }]}
      />
      <Row
        name={event.format === "ONLINE" ? "screen" : "venue"}
        facts={[{ term: t("where"), details: <Place event={event} /> }]}
      />
      <Row name={audience ? "people" : "ticket"} facts={terms} />
      <Row
        name="speech"
        facts={spoken.length > 0 ? [{ term: t("language"), details: spoken.join(" · ") }] : []}
      />
    </dl>
  );
}

/** What belongs together stands in one row; its sign stands for the terms, which are read out. */
function Row({ name, facts }: { name: PictogramName; facts: readonly Said[] }) {
  if (facts.length === 0) return null;
  return (
    <div className="event-facts__item">
      {facts.map(({ term, details }, position) => (
        <Fragment key={term}>
          <dt className="event-facts__term">
            {position === 0 && <Pictogram name={name} />}
            <VisuallyHidden>{term}</VisuallyHidden>
          </dt>
          <dd className="event-facts__details">{details}</dd>
        </Fragment>
      ))}
    </div>
  );
}

/** Where it is, the way to a map, and what decides for some whether they can come. */
function Place({ event }: { event: EventPage }) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  const house = event.format === "ONLINE" ? null : event.venue;
  return (
    <>
      <Where event={event} between=", " apart=" · " />
      <ul className="event-facts__ways">
        {house && (
          <li className="podium-screen-only">
            <LeavingLink href={mapAddress(house)} note={leaving}>
              {t("mapShort")}
            </LeavingLink>
          </li>
        )}
        <AccessWords event={event} />
      </ul>
    </>
  );
}

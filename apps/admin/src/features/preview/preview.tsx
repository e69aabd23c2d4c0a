import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatPlainDay } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { languageNames } from "@podium/ui/text/language.ts";
import { formatEuros } from "@podium/ui/text/money.ts";
import { Prose } from "@podium/ui/text/prose";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { PreviewDetails } from "./preview-details.tsx";
import { PreviewProgramme } from "./preview-programme.tsx";
import { Section } from "./section.tsx";

/** An event's page in the order of the public one. Words around the texts are in the staff's language. */
export function Preview({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("preview");
  const missing = <em>{t("missing")}</em>;
  const options = { locale, timeZone: event.timezone };
  const series =
    event.edition && event.seriesName
      ? t("edition", { series: event.seriesName, edition: event.edition })
      : event.seriesName;
  const isSaid = event.fees.length > 0 || event.fee !== null;
  const where = event.venue ? `${event.venue.name}, ${event.venue.city}` : null;
  return (
    <article className="podium-stack podium-stack--large">
      <header className="podium-stack" lang={locale}>
        <p className="kern-body kern-body--muted">{[event.kind, series].filter(Boolean).join(" · ")}</p>
        <Heading level={2} look="x-large">
          {event.title || missing}
        </Heading>
        {event.subtitle && (
          <p className="kern-body podium-measure">
            <strong>{event.subtitle}</strong>
          </p>
        )}
        {event.motto && (
          <p className="kern-body podium-measure">
            <em>{event.motto}</em>
          </p>
        )}
        <p className="kern-body podium-measure">{event.summary || missing}</p>
      </header>
      <DescriptionList
        items={[
          {
            term: t("when"),
            details: event.occurrences.map((each) => formatOccurrence(each, options)).join("; "),
          },
          { term: t("where"), details: where ?? (event.format === "ONLINE" ? t("online") : missing) },
          { term: t("forWhom"), details: event.audience || missing },
          ...(isSaid ? [{ term: t("cost"), details: <Cost event={event} locale={locale} /> }] : []),
          { term: t("host"), details: event.host },
          ...(["languages", "interpretingLanguages"] as const).flatMap((name) =>
            event[name].length > 0
              ? [{ term: t(`facts.${name}`), details: languageNames(event[name], locale) }]
              : [],
          ),
          ...(event.hashtag ? [{ term: t("facts.hashtag"), details: `#${event.hashtag}` }] : []),
          ...(event.asOf ? [{ term: t("facts.asOf"), details: formatPlainDay(event.asOf, locale) }] : []),
        ]}
      />
      {event.body ? (
        <Prose blocks={parseMarkup(event.body)} leavingNote={t("leaves")} lang={locale} />
      ) : (
        missing
      )}
      {event.guidingQuestions.length > 0 && (
        <Section title={t("guidingQuestions")}>
          <Sentences of={event.guidingQuestions} locale={locale} />
        </Section>
      )}
      {(event.goal || event.goals.length > 0) && (
        <Section title={t("goals")}>
          {event.goal && <p lang={locale}>{event.goal}</p>}
          <Sentences of={event.goals} locale={locale} />
        </Section>
      )}
      {event.programme.length > 0 && <PreviewProgramme items={event.programme} locale={locale} />}
      <PreviewDetails event={event} />
    </article>
  );
}

function Cost({ event: { fees, fee }, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("preview");
  return (
    <>
      {fees.map(({ whom, cents, note }) => (
        <p key={`${whom?.text} ${cents} ${note?.text}`}>
          {whom && (
            <>
              <Wording of={whom} />:{" "}
            </>
          )}
          {cents === null ? t("free") : formatEuros(cents, locale)}
          {note && (
            <>
              , <Wording of={note} />
            </>
          )}
        </p>
      ))}
      {fee && (
        <p>
          <Wording of={fee} />
        </p>
      )}
    </>
  );
}

function Sentences({ of, locale }: { of: readonly string[]; locale: Locale }) {
  return (
    <ul className="podium-prose" lang={locale}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

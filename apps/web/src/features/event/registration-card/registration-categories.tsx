import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDeadline, formatShortDateTime } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { CancelledReason } from "./cancelled-reason.tsx";
import { CategoryTerms } from "./category-terms.tsx";
import { Channel } from "./channel.tsx";
import { isOpen, isOpenElsewhere } from "./open-availability.ts";

/**
 * Where there are several categories: how each of them stands, and how one takes part in it.
 *
 * @param withDeadlines they differ, so that each says its own
 */
export function RegistrationCategories({
  event,
  locale,
  withDeadlines,
}: {
  event: EventPage;
  locale: Locale;
  withDeadlines: boolean;
}) {
  const t = useTranslations("event.card");
  const groups = Map.groupBy(event.registration.categories, ({ id, choiceId }) => choiceId ?? id);
  const [only, ...more] = groups.values();
  const given = { event, locale, withDeadlines };
  if (only?.[0]?.choiceId && more.length === 0)
    return (
      <div className="registration-categories-brief">
        <h3 className="registration-categories-brief__title">{t("chooseDates")}</h3>
        <CategoryTerms terms={only[0].terms} />
        <Dates dates={only} {...given} />
      </div>
    );
  return (
    <div className="registration-categories-brief">
      <h3 className="registration-categories-brief__title">{t("categories")}</h3>
      <ul className="registration-categories">
        {[...groups].flatMap(([id, [first, ...others]]) => {
          if (!first) return [];
          return first.choiceId ? (
            <ChoiceDates key={id} dates={[first, ...others]} {...given} />
          ) : (
            <li key={id}>
              <span className="registration-categories__name">
                <Wording of={first.name} />
              </span>{" "}
              <Standing category={first} {...given} />
              <CategoryTerms terms={first.terms} />
              {first.dateIds.length > 0 && (
                <span className="registration-categories__note">
                  {first.dateIds.map((dateId) => dateText(event, dateId, locale)).join("; ")}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Given = { event: EventPage; locale: Locale; withDeadlines: boolean };
type Category = EventPage["registration"]["categories"][number];

/** More dates than these would push all else out of sight. */
const DATES_SHOWN = 6;

function ChoiceDates({ dates, ...given }: Given & { dates: readonly [Category, ...Category[]] }) {
  return (
    <li className="registration-dates">
      <span className="registration-categories__name">
        <Wording of={dates[0].name} />
      </span>
      {dates[0].cancelled?.since ? (
        <Standing category={dates[0]} {...given} />
      ) : (
        <>
          <CategoryTerms terms={dates[0].terms} />
          <Dates dates={dates} {...given} />
        </>
      )}
    </li>
  );
}

/** Dates of which one chooses, each with how it stands; those that are over are none to choose. */
function Dates({ dates, ...given }: Given & { dates: readonly Category[] }) {
  const t = useTranslations("event.card");
  const ahead = dates.filter(({ state }) => state !== "closed" && state !== "ended");
  const shown = ahead.length > 0 ? ahead : dates;
  const rest = shown.slice(DATES_SHOWN);
  return (
    <>
      <DateList dates={shown.slice(0, DATES_SHOWN)} {...given} />
      {rest.length > 0 && (
        <details className="registration-dates__more">
          <summary>{t("moreDates", { count: rest.length })}</summary>
          <DateList dates={rest} {...given} />
        </details>
      )}
    </>
  );
}

function DateList({ dates, ...given }: Given & { dates: readonly Category[] }) {
  return (
    <ul className="registration-categories">
      {dates.map((category) => (
        <li key={category.id}>
          <span className="registration-categories__name">
            {dateText(given.event, category.dateIds[0], given.locale)}
          </span>{" "}
          <Standing category={category} {...given} />
        </li>
      ))}
    </ul>
  );
}

/** @param id of an occurrence */
function dateText(
  { occurrences, timezone }: EventPage,
  id: string | undefined,
  locale: Locale,
): string | undefined {
  const date = occurrences.find((occurrence) => occurrence.id === id);
  const options = { locale, timeZone: timezone };
  if (!date?.startsAt || date.startPrecision !== "EXACT") return date && formatOccurrence(date, options);
  return formatShortDateTime(date.startsAt, options);
}

/** How a category stands: may one register, how many places are there, until when, and how if not here. */
function Standing({ category, event, locale, withDeadlines }: Given & { category: Category }) {
  const t = useTranslations("event.card");
  const options = { locale, timeZone: event.timezone };
  const { state, placesLeft, opensAt, closesAt } = category;
  const isAtHand = isOpen(state) || isOpenElsewhere(state);
  return (
    <>
      <AvailabilityBadge state={state} />
      <CancelledReason category={category} />
      {category.attendance && (
        <span className="registration-categories__note">{t(`attendance.${category.attendance}`)}</span>
      )}
      {placesLeft !== null && (state === "open" || state === "almostFull") && (
        <span className="registration-categories__note">{t("categoryPlaces", { left: placesLeft })}</span>
      )}
      {opensAt && state === "notYetOpen" && (
        <span className="registration-categories__note">
          {t("categoryOpens", { date: formatShortDateTime(opensAt, options) })}
        </span>
      )}
      {closesAt && withDeadlines && isAtHand && (
        <span className="registration-categories__note">
          {t("deadline")}: <time dateTime={closesAt}>{formatDeadline(closesAt, options)}</time>
        </span>
      )}
      {(isOpenElsewhere(state) || state === "none") && (
        <Channel category={category} event={event} locale={locale} />
      )}
    </>
  );
}

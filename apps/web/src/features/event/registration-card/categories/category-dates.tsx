import { useTranslations } from "next-intl";
import { type Category, dateText, type Given, Standing } from "./standing.tsx";

/** More dates than these would push all else out of sight. */
const DATES_SHOWN = 6;

/** Dates of which one chooses, each with how it stands; those that are over are none to choose. */
export function CategoryDates({ dates, ...given }: Given & { dates: readonly Category[] }) {
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

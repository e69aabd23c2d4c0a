import { useTranslations } from "next-intl";

/** The years of the review, latest first. */
export function YearLinks({
  years,
  chosen,
  address,
}: {
  years: readonly { year: number; count: number }[];
  chosen: number | null;
  /** Of the review of one year, or of all. */
  address: (year: number | null) => string;
}) {
  const t = useTranslations("event.review");
  if (years.length === 0) return null;
  return (
    <nav aria-label={t("years")}>
      <ul className="year-links">
        <li>
          <a
            className="year-links__link"
            href={address(null)}
            aria-current={chosen === null ? "page" : undefined}
          >
            {t("allYears")}
          </a>
        </li>
        {years.map(({ year, count }) => (
          <li key={year}>
            <a
              className="year-links__link"
              href={address(year)}
              aria-current={year === chosen ? "page" : undefined}
              aria-label={t("yearCountLabel", { year: String(year), count })}
            >
              {t("yearCount", { year: String(year), count })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

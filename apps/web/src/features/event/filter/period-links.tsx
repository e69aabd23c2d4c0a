import type { EventFilter } from "@podium/domain/event/filter";
import { periods } from "@podium/domain/time/period";
import { useTranslations } from "next-intl";
import { listAddress, timeFields, without } from "./list-address.ts";

/** One click to what is on today, in this week or this month; another one on the same leads back. */
export function PeriodLinks({ path, filter }: { path: string; filter: EventFilter }) {
  const t = useTranslations("event.filter");
  const rest = without(filter, timeFields);
  const chosen = filter.from || filter.until ? undefined : filter.when;
  return (
    <ul className="period-links" aria-label={t("periods")}>
      {periods.map((period) => (
        <li key={period}>
          <a
            className="period-links__link"
            href={listAddress(path, period === chosen ? rest : { ...rest, when: period })}
            aria-current={period === chosen ? "true" : undefined}
          >
            {t(`when.${period}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

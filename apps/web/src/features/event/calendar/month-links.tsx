import type { CalendarMonth } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { listAddress } from "../filter/list-address.ts";
import { monthName } from "./month-table.tsx";

/** To the months beside this one, as far as there is something. */
export function MonthLinks({
  month: { previous, next },
  filter,
  locale,
}: {
  month: CalendarMonth;
  filter: EventFilter;
  locale: Locale;
}) {
  const t = useTranslations("event.calendar");
  const address = (month: string) =>
    listAddress(getPathname({ href: "/calendar", locale }), filter, { month });
  if (!previous && !next) return null;
  return (
    <nav className="month-links podium-screen-only" aria-label={t("months")}>
      {previous && (
        <a className="month-links__link" href={address(previous)} rel="prev nofollow">
          <Icon name="arrow-back" size="small" />
          {monthName(previous, locale)}
        </a>
      )}
      {next && (
        <a className="month-links__link" href={address(next)} rel="next nofollow">
          {monthName(next, locale)}
          <Icon name="arrow-forward" size="small" />
        </a>
      )}
    </nav>
  );
}

import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MonthLinks } from "../../../features/event/calendar/month-links.tsx";
import { MonthTable, monthName } from "../../../features/event/calendar/month-table.tsx";
import { Running } from "../../../features/event/calendar/running.tsx";
import { FilterChips } from "../../../features/event/filter/filter-chips.tsx";
import { FilterForm } from "../../../features/event/filter/filter-form.tsx";
import { onlyFirst, readFilter, type SearchParameters } from "../../../features/event/filter/list-address.ts";
import { ListEmpty } from "../../../features/event/list/list-empty.tsx";
import { ViewLinks } from "../../../features/event/list/view-links.tsx";
import { PageHead } from "../../../features/page/page-head.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParameters> };

async function calendar({ params, searchParams }: Props) {
  const { locale } = await params;
  const parameters = await searchParams;
  // The month says when.
  const filter = readFilter({
    ...parameters,
    when: undefined,
    from: undefined,
    until: undefined,
    page: undefined,
  });
  const month = await (await caller()).event.month({ ...filter, locale, month: onlyFirst(parameters).month });
  return { locale, filter, month };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, month } = await calendar(props);
  const t = await getTranslations({ locale, namespace: "event.calendar" });
  return { title: t("title", { month: monthName(month.month, locale) }) };
}

export default async function Page(props: Props) {
  const { locale, filter, month } = await calendar(props);
  const t = await getTranslations({ locale, namespace: "event" });
  const facets = await (await caller()).event.facets({ locale, period: "upcoming" });
  const path = getPathname({ href: "/calendar", locale });
  const extra = { month: month.month };
  const isEmpty = month.days.every(({ items }) => items.length === 0);
  return (
    <>
      <PageHead title={monthName(month.month, locale)} isCompact>
        <FilterForm path={path} filter={filter} facets={facets} extra={extra} times="none" />
      </PageHead>
      <div className="podium-page list-body">
        <div className="list-status">
          <MonthLinks month={month} filter={filter} locale={locale} />
          <FilterChips path={path} filter={filter} facets={facets} extra={extra} />
          <ViewLinks shown="calendar" filter={filter} locale={locale} />
        </div>
        <Running month={month} filter={filter} locale={locale} />
        {isEmpty && (
          <ListEmpty
            title={t("calendar.nothingTitle")}
            text={t("calendar.nothingText")}
            action={{ href: getPathname({ href: "/", locale }), label: t("calendar.toList") }}
          />
        )}
        <MonthTable month={month} filter={filter} locale={locale} />
      </div>
    </>
  );
}

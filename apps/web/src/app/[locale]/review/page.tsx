import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterChips } from "../../../features/event/filter/filter-chips.tsx";
import { FilterForm } from "../../../features/event/filter/filter-form.tsx";
import {
  isChosen,
  listAddress,
  onlyFirst,
  readFilter,
  type SearchParameters,
} from "../../../features/event/filter/list-address.ts";
import { EventMonths } from "../../../features/event/list/event-months.tsx";
import { ListEmpty } from "../../../features/event/list/list-empty.tsx";
import { Paging } from "../../../features/event/list/paging.tsx";
import { YearLinks } from "../../../features/event/list/year-links.tsx";
import { PageHead } from "../../../features/page/page-head.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParameters> };

async function past({ params, searchParams }: Props) {
  const { locale } = await params;
  const parameters = await searchParams;
  const filter = readFilter(parameters);
  const asked = onlyFirst(parameters).year;
  const list = await (await caller()).event.past({ ...filter, locale, year: asked });
  return { locale, filter, list };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, filter, list } = await past(props);
  const t = await getTranslations({ locale, namespace: "event" });
  if (isChosen(filter)) return { title: t("list.foundTitle", { count: list.total }) };
  return { title: list.year ? t("review.year", { year: String(list.year) }) : t("review.title") };
}

export default async function Page(props: Props) {
  const { locale, filter, list } = await past(props);
  const t = await getTranslations({ locale, namespace: "event" });
  const facets = await (await caller()).event.facets({ locale, period: "past" });
  const narrowed = isChosen(filter);
  const path = getPathname({ href: "/review", locale });
  const ofYear: Record<string, string> = list.year ? { year: String(list.year) } : {};
  return (
    <>
      <PageHead title={t("review.title")} lead={t("review.lead")} isCompact>
        <FilterForm path={path} filter={filter} facets={facets} extra={ofYear} times="past" />
      </PageHead>
      <div className="podium-page list-body">
        <YearLinks
          years={list.years}
          chosen={list.year}
          address={(year) => listAddress(path, { ...filter, page: 1 }, year ? { year: String(year) } : {})}
        />
        <div className="list-status">
          <p role="status" className="list-status__count">
            {narrowed ? t("list.foundTitle", { count: list.total }) : t("list.count", { count: list.total })}
          </p>
          <FilterChips path={path} filter={filter} facets={facets} extra={ofYear} />
        </div>
        {list.total > 0 ? (
          <EventMonths events={list.items} locale={locale} now={new Date()} />
        ) : (
          <ListEmpty
            title={t(narrowed ? "list.nothingTitle" : "review.emptyTitle")}
            text={t(narrowed ? "list.nothingText" : "review.emptyText")}
            action={{
              href: narrowed ? path : getPathname({ href: "/", locale }),
              label: t("list.all"),
            }}
          />
        )}
        <Paging
          page={list.page}
          pages={list.pages}
          address={(page) => listAddress(path, { ...filter, page }, ofYear)}
        />
      </div>
    </>
  );
}

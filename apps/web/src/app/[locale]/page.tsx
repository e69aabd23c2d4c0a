import { environment } from "@podium/api/environment";
import type { Locale } from "@podium/domain/locale";
import { buttonClass } from "@podium/ui/form/button";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterChips } from "../../features/event/filter/filter-chips.tsx";
import { FilterForm } from "../../features/event/filter/filter-form.tsx";
import {
  isChosen,
  listAddress,
  readFilter,
  type SearchParameters,
  timeFields,
  without,
} from "../../features/event/filter/list-address.ts";
import { EventEntry } from "../../features/event/list/event-entry.tsx";
import { EventMonths } from "../../features/event/list/event-months.tsx";
import { ListEmpty } from "../../features/event/list/list-empty.tsx";
import { Paging } from "../../features/event/list/paging.tsx";
import { ReviewHits } from "../../features/event/list/review-hits.tsx";
import { SubscribeLinks } from "../../features/event/list/subscribe-links.tsx";
import { ViewLinks } from "../../features/event/list/view-links.tsx";
import { PageHead } from "../../features/page/page-head.tsx";
import { getPathname } from "../../i18n/navigation.ts";
import { caller } from "../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParameters> };

/** How many past events the start page shows before it leads to the review. */
const RECENT = 3;

async function upcoming({ params, searchParams }: Props) {
  const { locale } = await params;
  const filter = readFilter(await searchParams);
  return { locale, filter, list: await (await caller()).event.list({ ...filter, locale }) };
}

/** The title says how much was found, so that it is heard when the page arrives. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, filter, list } = await upcoming(props);
  const t = await getTranslations({ locale, namespace: "event.list" });
  const site = await getTranslations({ locale, namespace: "frame" });
  const title = isChosen(filter)
    ? t("foundTitle", { count: list.total })
    : list.page > 1
      ? t("pageTitle", { page: list.page })
      : t("title");
  // The layout's template is for the pages below it, not for the one beside it.
  return { title: { absolute: `${title} – ${site("site")}` } };
}

export default async function Page(props: Props) {
  const { locale, filter, list } = await upcoming(props);
  const api = await caller();
  const t = await getTranslations({ locale, namespace: "event" });
  const facets = await api.event.facets({ locale, period: "upcoming" });
  const narrowed = isChosen(filter);
  const recent = narrowed ? [] : (await api.event.past({ locale, page: 1 })).items.slice(0, RECENT);
  const path = getPathname({ href: "/", locale });
  const review = getPathname({ href: "/review", locale });
  const now = new Date();
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")} isCompact>
        <FilterForm path={path} filter={filter} facets={facets} />
      </PageHead>
      <div className="podium-page list-body">
        <div className="list-status">
          <p role="status" className="list-status__count">
            {narrowed ? t("list.foundTitle", { count: list.total }) : t("list.count", { count: list.total })}
          </p>
          <FilterChips path={path} filter={filter} facets={facets} />
          <ReviewHits count={list.inReview} filter={filter} locale={locale} />
          <ViewLinks shown="list" filter={filter} locale={locale} />
        </div>
        {list.total > 0 ? (
          <EventMonths events={list.items} locale={locale} now={now} />
        ) : list.inReview > 0 ? (
          <ListEmpty
            title={t("list.nothingAhead")}
            text={t("list.nothingAheadText")}
            action={{ href: listAddress(review, without(filter, timeFields)), label: t("list.toReview") }}
          />
        ) : narrowed ? (
          <ListEmpty
            title={t("list.nothingTitle")}
            text={t("list.nothingText")}
            action={{ href: path, label: t("list.all") }}
          />
        ) : (
          <ListEmpty
            title={t("list.emptyTitle")}
            text={t("list.emptyText")}
            action={{ href: review, label: t("list.toReview") }}
          />
        )}
        <Paging
          page={list.page}
          pages={list.pages}
          address={(page) => listAddress(path, { ...filter, page })}
        />
        <SubscribeLinks locale={locale} filter={filter} webUrl={environment().WEB_URL} />
        {recent.length > 0 && (
          <section className="list-recent" aria-labelledby="recent">
            <h2 id="recent" className="list-recent__title">
              {t("list.recentTitle")}
            </h2>
            <p className="list-recent__text">{t("list.recentText")}</p>
            <ul className="event-month__list">
              {recent.map((event) => (
                <li key={event.slug}>
                  <EventEntry event={event} locale={locale} now={now} withYear />
                </li>
              ))}
            </ul>
            <p>
              <a className={buttonClass({ variant: "secondary" })} href={review}>
                <span className="kern-label">{t("list.recentAll")}</span>
              </a>
            </p>
          </section>
        )}
      </div>
    </>
  );
}

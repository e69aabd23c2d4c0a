import { environment } from "@podium/api/environment";
import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";
import { onlyFirst, readFilter, type SearchParameters } from "../filter/list-address.ts";
import { EventEntry } from "./event-entry.tsx";
import { EventMonths } from "./event-months.tsx";
import { ListEmpty } from "./list-empty.tsx";
import { Paging } from "./paging.tsx";
import { SubscribeLinks } from "./subscribe-links.tsx";

/** How many past events stand below those to come, before one goes on to all of them. */
const RECENT = 5;

/** Of whom or of what the events are, and the page of it. */
type Given = {
  of: Pick<EventFilter, "organisation" | "series">;
  path: string;
  locale: Locale;
  query: SearchParameters;
};

/** Whether all that is past is asked for. */
export const isPastAsked = (query: SearchParameters): boolean => onlyFirst(query).period === "past";

/** Events of a body or a series: those to come with some past ones below, or all that are past; each in pages. */
export async function EventsOf(given: Given) {
  return isPastAsked(given.query) ? <Past {...given} /> : <Upcoming {...given} />;
}

async function Upcoming({ of, path, locale, query }: Given) {
  const t = await getTranslations({ locale, namespace: "event" });
  const api = await caller();
  const asked = { ...of, locale };
  const { page } = readFilter(query);
  const [list, past] = [
    await api.event.list({ ...asked, page }),
    page === 1 ? await api.event.past({ ...asked, page: 1 }) : null,
  ];
  const now = new Date();
  return (
    <>
      {list.total > 0 ? (
        <EventMonths events={list.items} locale={locale} now={now} />
      ) : (
        <ListEmpty
          title={t("of.noneTitle")}
          text={t(past?.total ? "of.nonePast" : "of.none")}
          action={{ href: getPathname({ href: "/", locale }), label: t("list.all") }}
        />
      )}
      <Paging page={list.page} pages={list.pages} address={(to) => (to > 1 ? `${path}?page=${to}` : path)} />
      {past && past.total > 0 && (
        <section className="list-recent" aria-labelledby="past">
          <h2 id="past" className="list-recent__title">
            {t("review.title")}
          </h2>
          <ul className="event-month__list">
            {past.items.slice(0, RECENT).map((event) => (
              <li key={event.occurrence.id}>
                <EventEntry event={event} locale={locale} now={now} withYear />
              </li>
            ))}
          </ul>
          {past.total > RECENT && (
            <p>
              <LinkButton href={`${path}?period=past`} variant="secondary">
                {t("of.allPast", { count: past.total })}
              </LinkButton>
            </p>
          )}
        </section>
      )}
      <SubscribeLinks locale={locale} filter={of} webUrl={environment().WEB_URL} />
    </>
  );
}

async function Past({ of, path, locale, query }: Given) {
  const t = await getTranslations({ locale, namespace: "event" });
  const list = await (await caller()).event.past({ ...of, locale, page: readFilter(query).page });
  return (
    <>
      <p>
        <a className="kern-link" href={path}>
          {t("of.toUpcoming")}
        </a>
      </p>
      {list.total === 0 && <p role="status">{t("of.noPast")}</p>}
      <EventMonths events={list.items} locale={locale} now={new Date()} />
      <Paging
        page={list.page}
        pages={list.pages}
        address={(to) => `${path}?period=past${to > 1 ? `&page=${to}` : ""}`}
      />
    </>
  );
}

import type { EventFacets } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import { formatPlainDay } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useLocale, useTranslations } from "next-intl";
import { type FilterField, listAddress, timeFields, without } from "./list-address.ts";

/** What the list is narrowed to; each is a link to the list without it. */
export function FilterChips({
  path,
  filter,
  facets,
  extra = {},
}: {
  path: string;
  filter: EventFilter;
  facets: EventFacets;
  extra?: Record<string, string>;
}) {
  const t = useTranslations("event");
  const { text, organisation, audience, city, format } = filter;
  const host = facets.organisations.find(({ slug }) => slug === organisation)?.name ?? organisation;
  const period = usePeriod(filter);
  const chip = (fields: readonly FilterField[], label: string) => ({ fields, label });
  const chips = [
    text && chip(["text"], t("filter.chipText", { value: text })),
    host && chip(["organisation"], t("filter.chipOrganisation", { value: host })),
    audience && chip(["audience"], t("filter.chipAudience", { value: t(`audience.${audience}`) })),
    city && chip(["city"], t("filter.chipCity", { value: city })),
    format && chip(["format"], t("filter.chipFormat", { value: t(`format.${format}`) })),
    period && chip(timeFields, period),
  ].filter((each) => typeof each === "object");
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={t("filter.chosen")}>
      {chips.map(({ fields, label }) => (
        <li key={fields[0]}>
          <a className="filter-chip" href={listAddress(path, without(filter, fields), extra)}>
            <VisuallyHidden>{t("filter.remove")}: </VisuallyHidden>
            <span>{label}</span>
            <Icon name="close" size="small" />
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="filter-chips__reset" href={listAddress(path, {}, extra)}>
            {t("filter.reset")}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The time that is chosen, in words; "" for none. */
function usePeriod({ when, from, until }: EventFilter): string {
  const t = useTranslations("event.filter");
  const locale = useLocale();
  const day = (given: string) => formatPlainDay(given, locale);
  if (from && until) {
    const [first = from, last = until] = [from, until].toSorted();
    return first === last ? day(first) : t("chipBetween", { from: day(first), until: day(last) });
  }
  if (from) return t("chipFrom", { from: day(from) });
  if (until) return t("chipUntil", { until: day(until) });
  return when ? t(`when.${when}`) : "";
}

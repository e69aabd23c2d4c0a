import type { EventFacets } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import { Icon } from "@podium/ui/text/icon";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { chosenFields, type FilterField, listAddress } from "./list-address.ts";

const words = {
  text: "chipText",
  organisation: "chipOrganisation",
  audience: "chipAudience",
  city: "chipCity",
  format: "chipFormat",
} as const satisfies Record<FilterField, string>;

/** What the list is narrowed to; each is a link to the list without it. */
export function FilterChips({
  path,
  filter,
  facets,
  year,
}: {
  path: string;
  filter: EventFilter;
  facets: EventFacets;
  year?: number | null;
}) {
  const t = useTranslations("event");
  const fields = chosenFields(filter);
  const extra: Record<string, string> = year ? { year: String(year) } : {};
  if (fields.length === 0) return null;
  const named: Record<FilterField, string | undefined> = {
    text: filter.text,
    organisation:
      facets.organisations.find(({ slug }) => slug === filter.organisation)?.name ?? filter.organisation,
    audience: filter.audience && t(`audience.${filter.audience}`),
    city: filter.city,
    format: filter.format && t(`format.${filter.format}`),
  };
  return (
    <ul className="filter-chips" aria-label={t("filter.chosen")}>
      {fields.map((field) => (
        <li key={field}>
          <a
            className="filter-chip"
            href={listAddress(path, { ...filter, [field]: undefined, page: 1 }, extra)}
          >
            <VisuallyHidden>{t("filter.remove")}: </VisuallyHidden>
            <span>{t(`filter.${words[field]}`, { value: named[field] ?? "" })}</span>
            <Icon name="close" size="small" />
          </a>
        </li>
      ))}
      {fields.length > 1 && (
        <li>
          <a className="filter-chips__reset" href={listAddress(path, {}, extra)}>
            {t("filter.reset")}
          </a>
        </li>
      )}
    </ul>
  );
}

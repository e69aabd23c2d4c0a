import type { EventFacets } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import { Button } from "@podium/ui/form/button";
import { SelectField, TextField } from "@podium/ui/form/field";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { chosenFields } from "./list-address.ts";

/** A plain GET form. On phones the four choices fold away until they are used. */
export function FilterForm({
  path,
  filter,
  facets,
  year,
}: {
  path: string;
  filter: EventFilter;
  facets: EventFacets;
  /** Of the review: stays as it is. */
  year?: number | null;
}) {
  const t = useTranslations("event");
  const any = { value: "", label: t("filter.any") };
  const used = chosenFields(filter).some((field) => field !== "text");
  const selects = [
    {
      name: "organisation",
      options: facets.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: "audience",
      options: facets.audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) })),
    },
    { name: "city", options: facets.cities.map((city) => ({ value: city, label: city })) },
    {
      name: "format",
      options: facets.formats.map((format) => ({ value: format, label: t(`format.${format}`) })),
    },
  ] as const;
  return (
    <search className="filter" aria-label={t("filter.title")}>
      <form action={path} method="get" className="filter__form">
        {year && <input type="hidden" name="year" value={year} />}
        <div className="filter__search">
          <TextField
            name="text"
            type="search"
            label={t("filter.text")}
            required={false}
            defaultValue={filter.text}
            maxLength={100}
            autoComplete="off"
            enterKeyHint="search"
          />
          <Button icon="search">{t("filter.submit")}</Button>
        </div>
        <details className="filter__more" open={used}>
          <summary className="filter__toggle">
            <Icon name="arrow-down" className="filter__arrow" />
            {t("filter.more")}
          </summary>
          <div className="filter__choices">
            {selects.map(({ name, options }) => (
              <SelectField
                key={name}
                name={name}
                label={t(`filter.${name}`)}
                required={false}
                defaultValue={filter[name] ?? ""}
                options={[any, ...options]}
              />
            ))}
          </div>
        </details>
      </form>
    </search>
  );
}

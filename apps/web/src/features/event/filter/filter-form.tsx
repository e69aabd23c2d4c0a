import type { EventFacets } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import { Button } from "@podium/ui/form/button";
import { SelectField, TextField } from "@podium/ui/form/field";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { choiceFields, isChosen, timeFields } from "./list-address.ts";
import { PeriodLinks } from "./period-links.tsx";

/** A plain GET form. On phones all but the word to search for folds away until it is used. */
export function FilterForm({
  path,
  filter,
  facets,
  extra = {},
  times = "ahead",
}: {
  path: string;
  filter: EventFilter;
  facets: EventFacets;
  /** What the address says besides, such as the year of the review: stays as it is. */
  extra?: Record<string, string>;
  /** What may be said of the time: of what is to come also today, this week; nothing where a month is shown. */
  times?: "ahead" | "past" | "none";
}) {
  const t = useTranslations("event");
  const any = { value: "", label: t("filter.any") };
  const options = {
    organisation: facets.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
    audience: facets.audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) })),
    city: facets.cities.map((city) => ({ value: city, label: city })),
    format: facets.formats.map((format) => ({ value: format, label: t(`format.${format}`) })),
  };
  const used = isChosen(filter, [...choiceFields, ...timeFields]);
  return (
    <search className="filter" aria-label={t("filter.title")}>
      <form action={path} method="get" className="filter__form">
        {Object.entries(extra).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filter.when && <input type="hidden" name="when" value={filter.when} />}
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
        <Button icon="search" className="filter__submit">
          {t("filter.submit")}
        </Button>
        <details className="filter__more" open={used}>
          <summary className="filter__toggle">
            <Icon name="arrow-down" className="filter__arrow" />
            {t("filter.more")}
          </summary>
          <div className="filter__choices">
            {choiceFields.map((name) => (
              <SelectField
                key={name}
                name={name}
                label={t(`filter.${name}`)}
                required={false}
                defaultValue={filter[name] ?? ""}
                options={[any, ...options[name]]}
              />
            ))}
          </div>
          {times !== "none" && (
            <div className="filter__times">
              {times === "ahead" && <PeriodLinks path={path} filter={filter} />}
              <fieldset className="filter__days">
                <legend className="podium-visually-hidden">{t("filter.days")}</legend>
                <TextField
                  name="from"
                  type="date"
                  label={t("filter.from")}
                  required={false}
                  defaultValue={filter.from}
                />
                <TextField
                  name="until"
                  type="date"
                  label={t("filter.until")}
                  required={false}
                  defaultValue={filter.until}
                />
              </fieldset>
            </div>
          )}
        </details>
      </form>
    </search>
  );
}

"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { attendances } from "@podium/domain/event/vocabulary";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { get, useController, useFormContext } from "react-hook-form";
import { Entries } from "../fields/entries.tsx";
import { Group } from "../fields/group.tsx";
import { useLanguages } from "../fields/languages.tsx";
import { numberTyped } from "../fields/numbers.ts";
import { useField, useFieldWords } from "../fields/use-field.ts";
import { CancellationFields } from "./cancellation-fields.tsx";
import { CategoryDates } from "./category-dates.tsx";
import { ChannelFields } from "./channel-fields.tsx";
import { CompanionsField } from "./companions-field.tsx";
import { TermsFields } from "./terms-fields.tsx";

/** "Arten der Teilnahme": each with its names, its window, how many may come together, and where it counts. */
export function Categories({ inUse }: { inUse: ReadonlySet<string> }) {
  const t = useTranslations("eventForm");
  const { getValues, watch } = useFormContext<EventForm>();
  const count = watch("categories").length;
  const whyKept = (index: number) => {
    if (count === 1) return t("places.kept.lastCategory");
    const id = getValues(`categories.${index}.id`);
    return id && inUse.has(id) ? t("places.kept.categoryInUse") : undefined;
  };
  return (
    <Group name="categories">
      <p className="kern-body podium-measure">{t("places.hints.categories")}</p>
      <Entries
        path="categories"
        kind="categories"
        empty={() =>
          newCategory(
            getValues("pools")
              .slice(0, 1)
              .map(({ key }) => key),
          )
        }
        movable
        isNamedAbove
        whyKept={whyKept}
      >
        {(index) => <CategoryFields index={index} />}
      </Entries>
    </Group>
  );
}

function CategoryFields({ index }: { index: number }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  const path = `categories.${index}` as const;
  const inEnglish = useLanguages().includes("en");
  const { watch } = useFormContext<EventForm>();
  const channel = watch(`${path}.channel`);
  const format = watch("format");
  const isHybrid = format === "HYBRID";
  const isOnline =
    (channel === "HERE" || channel === "NONE") &&
    (format === "ONLINE" || (isHybrid && watch(`${path}.attendance`) !== "ON_SITE"));
  const link = field(`${path}.onlineUrl`);
  return (
    <>
      <div className="pairs">
        <TextField lang="de" {...field(`${path}.nameDe`)} />
        {inEnglish && <TextField lang="en" optionalLabel={optional} {...field(`${path}.nameEn`)} />}
      </div>
      <TermsFields index={index} />
      <ChannelFields index={index} />
      <CategoryDates index={index} />
      {isHybrid && (
        <SelectField
          hint={t("places.hints.attendance")}
          options={["" as const, ...attendances].map((value) => ({
            value,
            label: t(`places.attendances.${value || "BOTH"}`),
          }))}
          {...field(`${path}.attendance`)}
        />
      )}
      {(isOnline || link.error) && (
        <TextField type="url" hint={t("places.hints.onlineUrl")} optionalLabel={optional} {...link} />
      )}
      <div className="pairs">
        {channel === "HERE" && (
          <>
            <TextField
              inputMode="numeric"
              hint={t("places.hints.minPersons")}
              {...field(`${path}.minPersons`, { setValueAs: numberTyped })}
            />
            <TextField
              inputMode="numeric"
              hint={t("places.hints.maxPersons")}
              {...field(`${path}.maxPersons`, { setValueAs: numberTyped })}
            />
            <CompanionsField index={index} />
          </>
        )}
        {channel !== "NONE" && (
          <>
            <TextField
              type="datetime-local"
              hint={t("places.hints.ownWindow")}
              optionalLabel={optional}
              {...field(`${path}.opensAt`)}
            />
            <TextField
              type="datetime-local"
              hint={t("places.hints.ownWindow")}
              optionalLabel={optional}
              {...field(`${path}.closesAt`)}
            />
          </>
        )}
      </div>
      {channel === "HERE" && <PoolChoice index={index} />}
      <Fieldset id={`${fieldId(path)}-offer`} legend={t("places.categoryOffer")}>
        <CheckboxField hint={t("places.hints.paused")} {...field(`${path}.paused`)} />
        <CheckboxField hint={t("places.hints.hidden")} {...field(`${path}.hidden`)} />
        <CancellationFields index={index} />
      </Fieldset>
    </>
  );
}

/** In which pools a category counts; nothing to choose where there is only one. */
function PoolChoice({ index }: { index: number }) {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf } = useFieldWords();
  const { watch, formState } = useFormContext<EventForm>();
  const path = `categories.${index}.pools` as const;
  const { field } = useController<EventForm, typeof path>({ name: path });
  const pools = watch("pools");
  const mistake = get(formState.errors, path) as { message?: string } | undefined;
  if (pools.length < 2 && !mistake?.message) return null;
  return (
    <div id={fieldId(path)} tabIndex={-1}>
      <Fieldset
        id={`${fieldId(path)}-choice`}
        legend={labelOf(path)}
        hint={t("places.hints.poolChoice")}
        error={mistake?.message && sentenceOf(mistake.message)}
      >
        {pools.map(({ key, name, size }, position) => (
          <CheckboxField
            key={key}
            name={path}
            id={fieldId(`${path}-${key}`)}
            value={key}
            label={t("places.poolWithSize", {
              name: name || t("places.lists.pools.entry", { number: position + 1 }),
              size: Number.isFinite(size) ? "some" : "none",
              places: Number.isFinite(size) && size !== null ? size : 0,
            })}
            checked={field.value.includes(key)}
            onBlur={field.onBlur}
            onChange={({ target }) =>
              field.onChange(
                pools
                  .map((pool) => pool.key)
                  .filter((other) => (other === key ? target.checked : field.value.includes(other))),
              )
            }
          />
        ))}
      </Fieldset>
    </div>
  );
}

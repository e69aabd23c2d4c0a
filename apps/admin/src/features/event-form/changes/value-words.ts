"use client";

import type { EventChoices } from "@podium/api/event/staff/views";
import { fieldsIn } from "@podium/domain/event/form/fields";
import { plain } from "@podium/domain/event/form/merge";
import { sectionOf } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { formatEuros } from "@podium/ui/text/amounts.ts";
import { formatDate, formatDateTime } from "@podium/ui/text/date.ts";
import { languageName } from "@podium/ui/text/language.ts";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { useFieldWords } from "../fields/use-field.ts";
import { inOrder, isObject, wordOf } from "./catalogue-words.ts";
import { occurrenceParts } from "./occurrence-words.ts";
import { sessionWords } from "./session-words.ts";

/** What ties rows together, and how a venue is to be saved: nothing that anybody reads. */
const unread = new Set(["id", "key", "version", "reach", "seen"]);

/** Enough to tell one from another. */
const ID_SHOWN = 4;

/**
 * What a field of the form says, in words, row by row: the entries of a list, the lines of a text. Nothing said is no row.
 *
 * @param choices names of series
 */
export function useValueWords({ series }: Pick<EventChoices, "series">) {
  const t = useTranslations("eventChanges.value");
  const locale = useLocale();
  const messages: Record<string, unknown> = useMessages().eventForm;
  const { labelOf } = useFieldWords();

  function scalar(field: string, key: string, value: string | number | boolean): string {
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (key === "amount") return typeof value === "number" ? formatEuros(value, locale) : String(value);
    if (typeof value === "number") return String(value);
    if (field === "languages" || field === "interpretingLanguages") return languageName(value, locale);
    // Nobody reads an id, but another one is another picture.
    if (field === "pictureId") return value.slice(0, ID_SHOWN);
    if (field === "seriesId") return series.find(({ id }) => id === value)?.name ?? value;
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(value))
      return formatDateTime(new Date(`${value}:00Z`), { locale, timeZone: "UTC" });
    if (/^\d{4}-\d\d-\d\d$/u.test(value))
      return formatDate(new Date(`${value}T00:00Z`), { locale, timeZone: "UTC" });
    return wordOf(messages[sectionOf(field) ?? ""], key, value) ?? value;
  }

  function row(field: string, entry: object, form: EventForm): string {
    const catalogue = messages[sectionOf(field) ?? ""];
    const said = inOrder(catalogue, field, Object.entries(entry)).flatMap(([key, value]) => {
      if (unread.has(key) || isNothing(value)) return [];
      if (typeof value === "boolean") return value ? [labelOf(`${field}.0.${key}`)] : [];
      // Nobody reads an id, but another one is another picture or file.
      if (key === "pictureId" || key === "markId" || key === "mediaId")
        return [`${labelOf(`${field}.0.${key}`)} ${String(value).slice(0, ID_SHOWN)}`];
      if (field === "categories" && key === "pools") return [poolNames(value, form)];
      if (field === "categories" && key === "occurrences") return dateRows(value, form);
      return rows(field, key, value, form);
    });
    return said.join(" · ");
  }

  function rows(field: string, key: string, value: unknown, form: EventForm): string[] {
    if (isNothing(value)) return [];
    if (Array.isArray(value))
      return value.flatMap((entry) =>
        isObject(entry) ? [row(field, entry, form)] : rows(field, key, entry, form),
      );
    if (isObject(value))
      return Object.entries(value).flatMap(([name, part]) =>
        unread.has(name) ? [] : rows(field, name, part, form),
      );
    return scalar(field, key, value as string | number | boolean)
      .split("\n")
      .filter((line) => line.trim());
  }

  function poolNames(keys: unknown, { pools }: EventForm): string {
    const names = pools
      .filter(({ key }) => Array.isArray(keys) && keys.includes(key))
      .map(({ name }) => name);
    return names.join(", ");
  }

  /** The dates that a category is for, each with its places and its deadline. */
  function dateRows(value: unknown, { occurrences }: EventForm): string[] {
    const chosen = (Array.isArray(value) ? value : []) as {
      id: string;
      size: number | null;
      closesAt: string | null;
    }[];
    return chosen.map(({ id, size, closesAt }) => {
      const { date, time } = occurrences.find((each) => each.id === id) ?? {};
      const when = [date, time].filter(Boolean).join("T");
      return [when, closesAt]
        .map((wall) => (wall ? scalar("categories", "date", wall) : ""))
        .join(" ")
        .concat(size === null ? "" : ` (${size})`)
        .trim();
    });
  }

  return (field: string, form: EventForm): string[] => {
    if (field === "sessions") return form.sessions.map((session) => sessionWords(session, form, locale));
    if (field === "occurrences")
      return form.occurrences.map((date) => {
        const { when, rest } = occurrenceParts(date, locale);
        return [when, row(field, rest, form)].filter(Boolean).join(" · ");
      });
    return rows(field, field, fieldsIn(plain(form))[field], form);
  };
}

const isNothing = (value: unknown) => value === null || value === undefined || value === "";

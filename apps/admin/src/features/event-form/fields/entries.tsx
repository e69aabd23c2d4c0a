"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { FieldError } from "@podium/ui/form/field-error";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { type FieldArrayPath, get, useFieldArray, useFormContext } from "react-hook-form";
import { useIsFromText } from "../announcement/marks.tsx";
import { useLanguages } from "./languages.tsx";
import { useFieldWords, useLabel } from "./use-field.ts";

/** Where the words of each kind of entry stand. */
const words = {
  occurrences: "time.lists.occurrences",
  sessions: "programme.lists.sessions",
  rooms: "programme.lists.rooms",
  tracks: "programme.lists.tracks",
  fees: "fees.lists.fees",
  accessibility: "accessibility.lists.accessibility",
  notes: "notes.lists.notes",
  persons: "people.lists.persons",
  contacts: "people.lists.contacts",
  partners: "people.lists.partners",
  links: "people.lists.links",
  figures: "results.lists.figures",
  documents: "results.lists.documents",
  socialLinks: "classification.lists.socialLinks",
  categories: "places.lists.categories",
  pools: "places.lists.pools",
} as const;
type EntriesPath = Extract<
  FieldArrayPath<EventForm>,
  | "occurrences"
  | "fees"
  | "notes"
  | "accessibility"
  | "persons"
  | "partners"
  | "contacts"
  | "links"
  | "socialLinks"
  | "figures"
  | "documents"
  | "categories"
  | "pools"
  | "sessions"
  | "rooms"
  | "tracks"
>;

type Way = "up" | "down";

/**
 * Any number of entries of one kind. Each can be moved and removed by keyboard: the focus goes with the entry that is
 * moved, to the new entry, or back to the button that adds one.
 */
export function Entries({
  path,
  kind,
  empty,
  movable = false,
  isNamedAbove = false,
  least = 0,
  whyKept,
  onRemove,
  children,
}: {
  path: EntriesPath;
  kind: keyof typeof words;
  /** A new entry. */
  empty: object | (() => object);
  movable?: boolean;
  /** The heading of the group says it already. */
  isNamedAbove?: boolean;
  /** So few stay. */
  least?: number;
  /** Why the entry at this place cannot be removed; undefined where it can. */
  whyKept?: (index: number) => string | undefined;
  /** Called before the entry at this place goes. */
  onRemove?: (index: number) => void;
  /** The fields of the entry at this place. */
  children: (index: number) => ReactNode;
}) {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf } = useFieldWords(useLanguages());
  const labelled = useLabel(labelOf);
  const isFromText = useIsFromText();
  const { control, formState } = useFormContext<EventForm>();
  const { fields, append, remove, swap } = useFieldArray({
    control,
    name: path,
    // Not "id": pools and categories have one of their own.
    keyName: "rowKey",
  });
  const adding = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ to: number; way: Way }>(null);
  const move = (from: number, way: Way) => {
    const to = way === "up" ? from - 1 : from + 1;
    moved.current = { to, way };
    swap(from, to);
  };
  // After each order, since an entry that moves on the page loses the focus, and at the ends its button goes.
  useEffect(() => {
    if (!moved.current || fields.length === 0) return;
    const { to, way } = moved.current;
    moved.current = null;
    const entry = list.current?.children[to];
    const button = entry?.querySelector(`[data-way="${way}"]`) ?? entry?.querySelector("[data-way]");
    if (button instanceof HTMLElement) button.focus();
  }, [fields]);
  const mistake = get(formState.errors, path) as
    | { message?: string; root?: { message?: string } }
    | undefined;
  const key = mistake?.root?.message ?? mistake?.message;
  return (
    <fieldset className="entries" id={fieldId(path)} tabIndex={-1}>
      <legend className={isNamedAbove && !isFromText(path) ? "podium-visually-hidden" : "kern-label"}>
        {labelled(path)}
      </legend>
      <FieldError id={`${fieldId(path)}-error`}>{key && sentenceOf(key)}</FieldError>
      <ol className="entries__list" ref={list}>
        {fields.map(({ rowKey }, index) => {
          const name = t(`${words[kind]}.entry`, { number: index + 1 });
          return (
            <li key={rowKey} className="entry">
              <fieldset className="entry__fields">
                <legend className="podium-visually-hidden">{name}</legend>
                {children(index)}
              </fieldset>
              <div className="podium-cluster podium-cluster--small">
                {movable && index > 0 && (
                  <Button type="button" variant="tertiary" data-way="up" onClick={() => move(index, "up")}>
                    {t("form.moveUp")}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </Button>
                )}
                {movable && index < fields.length - 1 && (
                  <Button
                    type="button"
                    variant="tertiary"
                    data-way="down"
                    onClick={() => move(index, "down")}
                  >
                    {t("form.moveDown")}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </Button>
                )}
                {whyKept?.(index) && <p className="kern-body kern-body--muted">{whyKept(index)}</p>}
                {!whyKept?.(index) && fields.length > least && (
                  <Button
                    type="button"
                    variant="tertiary"
                    icon="delete"
                    onClick={() => {
                      onRemove?.(index);
                      remove(index);
                      adding.current?.focus();
                    }}
                  >
                    {t("form.remove")}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        ref={adding}
        type="button"
        variant="secondary"
        icon="add"
        onClick={() =>
          append((typeof empty === "function" ? empty() : empty) as Parameters<typeof append>[0])
        }
      >
        {t(`${words[kind]}.add`)}
      </Button>
    </fieldset>
  );
}

"use client";

import type { EditMark } from "@podium/api/event/collected/views";
import type { EventChoices } from "@podium/api/event/staff/views";
import { formFields } from "@podium/domain/event/form/fields";
import { fieldOrder, partNames, partOf, withoutLanguage } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fieldAddress } from "../../../screen/form-address.ts";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { useFieldWords } from "../fields/use-field.ts";
import { type Row, rowDifference } from "./row-difference.ts";
import { useValueWords } from "./value-words.ts";

/**
 * Fields in which two states of a form differ, by its parts, each with what stood there and what would.
 *
 * @param fields names of fields of the form
 * @param marks who typed what, if that is to be said
 */
export function Difference({
  eventId,
  fields,
  before,
  after,
  choices,
  marks = [],
  titles,
}: {
  eventId: string;
  fields: readonly string[];
  before: EventForm;
  after: EventForm;
  choices: EventChoices;
  marks?: readonly EditMark[];
  titles: { before: string; after: string };
}) {
  const t = useTranslations("eventChanges");
  const form = useTranslations("eventForm.form");
  const { labelOf } = useFieldWords();
  const words = useValueWords(choices);
  return partNames.map((part) => {
    const changed = inOrder(fields.filter((field) => partOf(field) === part));
    if (changed.length === 0) return null;
    return (
      <section key={part} className="difference" aria-labelledby={`difference-${part}`}>
        <Heading level={3} look="small" id={`difference-${part}`}>
          {form(`parts.${part}`)}
        </Heading>
        {changed.map((field) => {
          const rows = rowDifference(words(field, before), words(field, after));
          const mark = marks.find((each) => each.field === field);
          return (
            <div key={field} className="difference__field">
              <div className="difference__head">
                <Heading level={4} look="title-small">
                  {labelOf(field)}
                </Heading>
                {mark && <Whose mark={mark} />}
                <PanelLink
                  href={fieldAddress(eventId, field)}
                  className="kern-link kern-link--no-visited-state"
                >
                  {t("edit")}
                  <VisuallyHidden>: {labelOf(field)}</VisuallyHidden>
                </PanelLink>
              </div>
              <div className="difference__sides">
                <Side title={titles.before} rows={rows.before} mark={(text) => <del>{text}</del>} />
                <Side title={titles.after} rows={rows.after} mark={(text) => <ins>{text}</ins>} />
              </div>
            </div>
          );
        })}
      </section>
    );
  });
}

function Side({
  title,
  rows,
  mark,
}: {
  title: string;
  rows: readonly Row[];
  mark: (text: string) => ReactNode;
}) {
  const t = useTranslations("eventChanges.value");
  return (
    <div className="difference__side">
      <p className="difference__title">{title}</p>
      {rows.length === 0 ? (
        <p className="kern-body--muted">{t("nothing")}</p>
      ) : (
        <ul className="difference__rows">
          {numbered(rows).map(({ key, text, isKept }) => (
            <li key={key}>{isKept ? text : mark(text)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Rows may be alike. */
function numbered(rows: readonly Row[]) {
  return rows.map((row, index) => ({ ...row, key: `${index} ${row.text}` }));
}

function Whose({ mark: { by, isMine, at } }: { mark: EditMark }) {
  const t = useTranslations("eventChanges.whose");
  const locale = useLocale();
  const time = formatShortDateTime(at, { locale, timeZone: "Europe/Berlin" });
  const text = isMine ? t("mine", { time }) : by ? t("named", { name: by, time }) : t("gone", { time });
  return <span className="kern-body--muted">{text}</span>;
}

function inOrder(fields: readonly string[]): string[] {
  const place = (field: string) => fieldOrder.indexOf(withoutLanguage(field));
  return formFields
    .filter((field) => fields.includes(field))
    .toSorted((one, other) => place(one) - place(other));
}

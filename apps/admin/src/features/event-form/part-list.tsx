"use client";

import { partNames, partOf } from "@podium/domain/event/form/parts";
import type { MissingField } from "@podium/domain/event/missing-fields";
import { missingBeforePublication } from "@podium/domain/event/publication";
import type { EventForm } from "@podium/domain/event/schema";
import { registersHere } from "@podium/domain/registration/channel";
import { Icon } from "@podium/ui/text/icon";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useMissingWords } from "../../screen/checklist.tsx";
import { partAddress } from "../../screen/form-address.ts";
import { PanelLink } from "../../screen/panel-link.tsx";
import { FieldLink } from "./field-link.tsx";
import { mistakesOf } from "./fields/field-words.ts";

export const PARTS_ID = "event-parts";

/** The parts of the form, each with what is missing or wrong there; on a phone behind a button. */
export function PartList({ eventId }: { eventId: string }) {
  const t = useTranslations("eventForm.form");
  const here = usePathname();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const { watch, formState } = useFormContext<EventForm>();
  const typed = watch();
  const missing = missingIn(typed);
  const mistakes = mistakesOf(formState.errors);
  const shown = partNames.filter((part) => part !== "procedure" || registersHere(typed.categories));
  const current = shown.find((part) => here === partAddress(eventId, part));
  return (
    <nav id={PARTS_ID} className="parts" aria-labelledby="parts-title">
      <h2 className="kern-title parts__title" id="parts-title">
        {t("partsTitle")}
      </h2>
      <button
        type="button"
        className="parts__toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          {current
            ? t("partOf", {
                number: shown.indexOf(current) + 1,
                count: shown.length,
                part: t(`parts.${current}`),
              })
            : t("partsTitle")}
        </span>
        <Icon name={isOpen ? "arrow-up" : "arrow-down"} size="small" />
      </button>
      <p className="kern-body kern-body--muted parts__state">
        {missing.length > 0 ? t("missingInAll", { count: missing.length }) : t("nothingMissing")}
      </p>
      <ol id={listId} className="parts__list" data-open={isOpen || undefined}>
        {shown.map((part) => (
          <li key={part} className="parts__item">
            <PanelLink
              href={partAddress(eventId, part)}
              className="parts__link"
              aria-current={part === current ? "page" : undefined}
              onClick={() => setOpen(false)}
            >
              {t(`parts.${part}`)}
            </PanelLink>
            <PartState
              missing={missing.filter((path) => partOf(path) === part)}
              wrong={mistakes.filter(({ path }) => partOf(path) === part).map(({ path }) => path)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartState({ missing, wrong }: { missing: readonly MissingField[]; wrong: readonly string[] }) {
  const t = useTranslations("eventForm.form");
  const words = useMissingWords();
  const [first] = wrong;
  return (
    <>
      {first && (
        <FieldLink path={first} className="parts__wrong">
          {t("wrong", { count: wrong.length })}
        </FieldLink>
      )}
      {missing.length > 0 && (
        <p className="parts__missing">
          {t("missing")}{" "}
          {missing.map((path, index) => (
            <span key={path}>
              {index > 0 && ", "}
              <FieldLink path={path}>{words(path)}</FieldLink>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** By what is typed at this moment, and the rule that publishing asks, too. */
export function missingIn(typed: EventForm): MissingField[] {
  return missingBeforePublication({
    ...typed,
    onlineUrl: typed.onlineUrl || null,
    translations: { de: texts(typed.translations.de), en: texts(typed.translations.en) },
  });
}

function texts({ title, kind, summary, body, audience }: Partial<EventForm["translations"]["de"]>) {
  const text = (value: string | null | undefined) => value ?? "";
  return {
    title: text(title),
    kind: text(kind),
    summary: text(summary),
    body: text(body),
    audience: text(audience),
  };
}

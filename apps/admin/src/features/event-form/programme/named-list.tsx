"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Entries } from "../fields/entries.tsx";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";
import { newId } from "../occurrences/new-id.ts";

/** The rooms or the tracks of a programme. Sessions lose one that is removed. */
export function NamedList({ path }: { path: "rooms" | "tracks" }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const { getValues, setValue } = useFormContext<EventForm>();
  const tie = path === "rooms" ? "roomId" : "trackId";
  const leave = (index: number) => {
    const gone = getValues(`${path}.${index}.id`);
    for (const [at, session] of getValues("sessions").entries())
      if (session[tie] === gone) setValue(`sessions.${at}.${tie}`, null, { shouldDirty: true });
  };
  return (
    <Entries
      path={path}
      kind={path}
      empty={() => ({ id: newId(), nameDe: "", nameEn: "" })}
      movable
      onRemove={leave}
    >
      {(index) => (
        <div className="pairs">
          <TextField lang="de" {...field(`${path}.${index}.nameDe`)} />
          {inEnglish && (
            <TextField lang="en" optionalLabel={t("form.optional")} {...field(`${path}.${index}.nameEn`)} />
          )}
        </div>
      )}
    </Entries>
  );
}

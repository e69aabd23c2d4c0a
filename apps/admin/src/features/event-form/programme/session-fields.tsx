"use client";

import type { EventForm } from "@podium/domain/event/schema";
import type { ProgrammeWarning } from "@podium/domain/programme/warnings";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";
import { FieldWarning } from "./field-warning.tsx";
import { SessionDay } from "./session-day.tsx";
import { SessionPeople } from "./session-people.tsx";
import type { WordedWarning } from "./use-warnings.ts";

/** One line of the programme. Day, room, track and people are asked for where there is something to choose from. */
export function SessionFields({ index, warnings }: { index: number; warnings: readonly WordedWarning[] }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const path = `sessions.${index}` as const;
  const optional = t("form.optional");
  const warningOf = (kind: ProgrammeWarning["kind"]) => {
    const sentences = warnings.filter((warning) => warning.kind === kind).map(({ sentence }) => sentence);
    return sentences.length > 0 ? <FieldWarning>{sentences.join(" ")}</FieldWarning> : undefined;
  };
  const words = (german: "titleDe" | "noteDe", english: "titleEn" | "noteEn") =>
    inEnglish ? [german, english] : [german];
  return (
    <div className="podium-stack">
      <div className="session-when">
        <div className="times">
          <TextField
            type="time"
            optionalLabel={optional}
            hint={warningOf("outside")}
            {...field(`${path}.from`)}
          />
          <TextField type="time" optionalLabel={optional} {...field(`${path}.to`)} />
        </div>
        <SessionDay index={index} />
      </div>
      <div className={inEnglish ? "pairs" : "podium-stack"}>
        {words("titleDe", "titleEn").map((name) => (
          <TextField
            key={name}
            lang={name === "titleDe" ? "de" : "en"}
            optionalLabel={name === "titleDe" ? undefined : optional}
            {...field(`${path}.${name}`)}
          />
        ))}
        {words("noteDe", "noteEn").map((name) => (
          <TextField
            key={name}
            lang={name === "noteDe" ? "de" : "en"}
            optionalLabel={optional}
            {...field(`${path}.${name}`)}
          />
        ))}
        <Choice index={index} of="rooms" hint={warningOf("room")} />
        <Choice index={index} of="tracks" />
      </div>
      <SessionPeople index={index} warning={warningOf("person")} />
    </div>
  );
}

/** In which room, or of which track, where there are any. */
function Choice({ index, of, hint }: { index: number; of: "rooms" | "tracks"; hint?: React.ReactNode }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const list = useFormContext<EventForm>().watch(of);
  const given = field(`sessions.${index}.${of === "rooms" ? "roomId" : "trackId"}`, {
    setValueAs: (value) => value || null,
  });
  if (list.length === 0 && !given.error) return null;
  return (
    <SelectField
      hint={hint}
      optionalLabel={t("form.optional")}
      options={[
        { value: "", label: t("programme.none") },
        ...list.map(({ id, nameDe }, at) => ({
          value: id,
          label: nameDe || t(`programme.lists.${of}.entry`, { number: at + 1 }),
        })),
      ]}
      {...given}
    />
  );
}

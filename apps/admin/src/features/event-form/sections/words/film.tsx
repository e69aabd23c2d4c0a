"use client";

import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";

/** A film in German Sign Language, which lies elsewhere. */
export function Film() {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  return (
    <Group name="film">
      <div className="pairs">
        <TextField
          type="url"
          hint={t("film.hints.signFilmUrl")}
          optionalLabel={optional}
          {...field("signFilmUrl")}
        />
        <TextField
          lang="de"
          hint={t("film.hints.signFilmTitle")}
          optionalLabel={optional}
          {...field("signFilmTitle")}
        />
      </div>
    </Group>
  );
}

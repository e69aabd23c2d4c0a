"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { type ProgrammeWarning, programmeWarnings } from "@podium/domain/programme/warnings";
import { formatWallTimes } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";

export type WordedWarning = Pick<ProgrammeWarning, "index" | "kind"> & { sentence: string };

/** What may have been overlooked in the programme as it is typed, in sentences. */
export function useWarnings(): WordedWarning[] {
  const t = useTranslations("eventForm.programme.warnings");
  const locale = useLocale();
  const { watch } = useFormContext<EventForm>();
  const [sessions, occurrences, persons, rooms] = watch(["sessions", "occurrences", "persons", "rooms"]);
  const nameOf = (at: number) => {
    const { from = null, to = null, titleDe = "" } = sessions[at] ?? {};
    return `${formatWallTimes(from || null, to || null, locale)} ${titleDe}`.trim();
  };
  return programmeWarnings(sessions, occurrences, persons).map((warning) => {
    const { index, kind } = warning;
    if (warning.kind === "outside") return { index, kind, sentence: t("outside") };
    const list = warning.kind === "room" ? rooms.map(({ id, nameDe }) => ({ id, name: nameDe })) : persons;
    const name = list.find(({ id }) => id === warning.id)?.name ?? "";
    return { index, kind, sentence: t(warning.kind, { name, other: nameOf(warning.other) }) };
  });
}

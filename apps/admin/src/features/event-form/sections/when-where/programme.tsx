"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newSession } from "@podium/domain/event/sections/when-where/programme";
import { inOrder } from "@podium/domain/programme/days";
import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { newId } from "../../occurrences/new-id.ts";
import { NamedList } from "../../programme/named-list.tsx";
import { SessionFields } from "../../programme/session-fields.tsx";
import { useWarnings } from "../../programme/use-warnings.ts";

/** What is on when: a line of times and a title, and rooms, tracks and people where there are any. */
export function Programme() {
  const t = useTranslations("eventForm.programme");
  const { watch, getValues, setValue, formState } = useFormContext<EventForm>();
  // The list is made anew where it is replaced as a whole.
  const [round, setRound] = useState(0);
  const warnings = useWarnings();
  const [count, rooms, tracks] = [watch("sessions").length, watch("rooms"), watch("tracks")];
  const hasMore =
    rooms.length + tracks.length > 0 || Boolean(formState.errors.rooms ?? formState.errors.tracks);
  const [isOpen, setOpen] = useState(hasMore);
  const next = () => {
    const last = getValues("sessions").at(-1);
    // What follows is on the same day, and begins when the last one ends.
    const { occurrenceId, day } = last ?? { ...newSession, occurrenceId: getValues("occurrences.0.id") };
    return { ...newSession, id: newId(), occurrenceId, day, from: last?.to ?? "" };
  };
  const order = () => {
    const { sessions, occurrences } = getValues();
    setValue("sessions", inOrder(sessions, occurrences), { shouldDirty: true });
    setRound((before) => before + 1);
  };
  return (
    <Group name="programme">
      <p className="kern-body kern-body--muted">{t("lead")}</p>
      <Entries key={round} path="sessions" kind="sessions" empty={next} movable isNamedAbove>
        {(index) => (
          <SessionFields index={index} warnings={warnings.filter((warning) => warning.index === index)} />
        )}
      </Entries>
      {count > 1 && (
        <div>
          <Button type="button" variant="tertiary" onClick={order}>
            {t("order")}
          </Button>
        </div>
      )}
      <details open={isOpen || hasMore} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t("more")}</summary>
        <div className="podium-stack">
          <p className="kern-body kern-body--muted">{t("moreLead")}</p>
          <NamedList path="rooms" />
          <NamedList path="tracks" />
        </div>
      </details>
    </Group>
  );
}

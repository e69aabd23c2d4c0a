"use client";

import type { EventChoices } from "@podium/api/event/staff/views";
import { initialEvent } from "@podium/domain/event/schema";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";
import { EventForm } from "./event-form.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Time } from "./sections/when-where/time.tsx";
import { Venue } from "./sections/when-where/venue.tsx";
import { GermanTitle } from "./sections/words/texts.tsx";
import { showAtFields } from "./server-mistakes.ts";

/** Title, time and place are enough for a draft. Once it is there, the parts of its own form follow. */
export function CreateEvent({ choices }: { choices: EventChoices }) {
  const t = useTranslations("eventForm");
  const router = useRouter();
  const [isRefusedWhole, setRefusedWhole] = useState(false);
  const create = trpc.event.create.useMutation();
  return (
    <EventForm
      form={initialEvent}
      choices={choices}
      draft={`new event ${choices.organisationId}`}
      onSend={(event, methods) => {
        if (create.isPending || create.isSuccess) return;
        create.mutate(
          { organisationId: choices.organisationId, event },
          {
            onSuccess: ({ eventId }) => {
              methods.reset(methods.getValues(), { keepValues: true });
              router.push(`/events/${eventId}/details/about?new=1`);
            },
            onError: (error) => setRefusedWhole(!showAtFields(failureOf(error), methods)),
          },
        );
      }}
      bar={(isDirty) => (
        <SaveBar
          label={t("form.createDraft")}
          isBusy={create.isPending || create.isSuccess}
          error={isRefusedWhole ? create.error : null}
          status={isDirty ? t("form.unsaved") : ""}
        />
      )}
    >
      <GermanTitle />
      <Time />
      <Venue />
    </EventForm>
  );
}

"use client";

import type { EventChoices } from "@podium/api/event/staff/views";
import { initialEvent } from "@podium/domain/event/schema";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDraft } from "../../draft/form-draft.tsx";
import { partAddress } from "../../screen/form-address.ts";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";
import { useHandOver } from "./announcement/marks.tsx";
import { TakeFromText } from "./announcement/take-from-text.tsx";
import { EventForm, useEventForm } from "./event-form.tsx";
import { useFieldWords } from "./fields/use-field.ts";
import { SaveBar } from "./save-bar.tsx";
import { Time } from "./sections/when-where/time.tsx";
import { Venue } from "./sections/when-where/venue.tsx";
import { GermanTitle } from "./sections/words/texts.tsx";
import { showAtFields } from "./server-mistakes.ts";
import { toSend } from "./venue-facts.ts";

/** Title, time and place are enough for a draft. Once it is there, the parts of its own form follow. */
export function CreateEvent({ choices }: { choices: EventChoices }) {
  const t = useTranslations("eventForm");
  const router = useRouter();
  const [isRefusedWhole, setRefusedWhole] = useState(false);
  const handOver = useHandOver();
  const create = trpc.event.create.useMutation();
  const { methods, beginAnew, ...round } = useEventForm(initialEvent);
  const { nameOf } = useFieldWords();
  const owner = `new event ${choices.organisationId}`;
  const { isDirty } = methods.formState;
  const send = methods.handleSubmit((given) => {
    if (create.isPending || create.isSuccess) return;
    create.mutate(
      { organisationId: choices.organisationId, event: toSend(given, new Set(), null) },
      {
        onSuccess: ({ eventId }) => {
          handOver(`event ${eventId}`);
          methods.reset(methods.getValues(), { keepValues: true });
          router.push(`${partAddress(eventId, "about")}?new=1`);
        },
        onError: (error) => setRefusedWhole(!showAtFields(failureOf(error), methods)),
      },
    );
  });
  return (
    <EventForm
      methods={methods}
      round={round}
      facts={{
        eventId: null,
        isPublished: false,
        choices,
        inUse: new Set(),
        savedVenueId: null,
        venueUse: null,
        conflicts: new Map(),
        onChoose: () => {},
      }}
      above={
        <>
          <FormDraft name={owner} nameOf={nameOf} onPut={beginAnew} />
          <TakeFromText owner={owner} onFilled={beginAnew} />
        </>
      }
      onSubmit={send}
      bar={
        <SaveBar
          label={t("form.createDraft")}
          isBusy={create.isPending || create.isSuccess}
          error={isRefusedWhole ? create.error : null}
          status={isDirty ? t("form.unsaved") : ""}
        />
      }
    >
      <GermanTitle />
      <Time />
      <Venue />
    </EventForm>
  );
}

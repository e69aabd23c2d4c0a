"use client";

import type { EventForEditing } from "@podium/api/event/staff/views";
import { withFields } from "@podium/domain/event/form/fields";
import { formatClock } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";
import { TakeFromText } from "./announcement/take-from-text.tsx";
import { EventForm, useEventForm } from "./event-form.tsx";
import { FormBar } from "./keeping/form-bar.tsx";
import { useKeeping } from "./keeping/use-keeping.ts";
import { showAtFields } from "./server-mistakes.ts";

/**
 * The form of an event that there is. What is typed is kept at once, for all who edit the event. A draft is saved by a
 * button; changes of a public event are looked at on a page of their own before they are published.
 *
 * @param children the part that is shown
 */
export function EditEvent({ event, children }: { event: EventForEditing; children: ReactNode }) {
  const t = useTranslations("eventForm");
  const locale = useLocale();
  const router = useRouter();
  const isPublic = event.status !== "DRAFT";
  const { methods, ...round } = useEventForm(
    withFields(event.form, Object.fromEntries(event.edits.map(({ field, value }) => [field, value]))),
  );
  const keeping = useKeeping(event, methods, round.beginAnew);
  const update = trpc.event.update.useMutation();
  // It was made a moment ago, and the form says so.
  const isNew = useSearchParams().has("new");
  const [said, setSaid] = useState(isNew ? t("form.created") : "");
  const [error, setError] = useState<unknown>(null);

  const review = methods.handleSubmit(async () => {
    await keeping.flush();
    if (!keeping.isDisputed()) router.push(`/events/${event.id}/details/changes`);
  });

  const save = methods.handleSubmit(async () => {
    if (update.isPending) return;
    setError(null);
    await keeping.flush();
    if (!keeping.isDisputed()) await send();
  });

  /** @param isAgain somebody else was faster, but in other fields */
  async function send(isAgain = false): Promise<void> {
    const sent = keeping.current();
    try {
      await update.mutateAsync({
        eventId: event.id,
        version: keeping.version(),
        event: withFields(event.form, sent),
        kept: keeping.kept(),
      });
    } catch (failed) {
      const failure = failureOf(failed);
      const isStale = failure.kind === "refused" && /^(event|venue)\.stale$/u.test(failure.code);
      if (isStale && !isAgain) {
        await keeping.renew();
        if (!keeping.isDisputed()) await send(true);
        return;
      }
      if (!showAtFields(failure, methods)) setError(failed);
      return;
    }
    keeping.saved(sent);
    const time = formatClock(new Date(), { locale, timeZone: "Europe/Berlin" });
    setSaid(t("form.saved", { time }));
    await keeping.renew().catch(() => undefined);
    router.refresh();
  }

  return (
    <EventForm
      methods={methods}
      round={round}
      facts={{
        eventId: event.id,
        isPublished: isPublic,
        choices: event.choices,
        inUse: new Set(event.inUse),
        savedVenueId: event.form.venue?.id ?? null,
        venueUse: event.venueUse,
        conflicts: keeping.conflicts,
        onChoose: keeping.choose,
      }}
      above={
        <>
          {keeping.notice}
          {isPublic && (
            <p className="form-note">
              <Icon name="info" />
              {t("form.published")}
            </p>
          )}
          <TakeFromText owner={`event ${event.id}`} onFilled={round.beginAnew} />
        </>
      }
      // A key never leads to what is public: there only the button does.
      onSubmit={isPublic ? undefined : save}
      bar={
        <FormBar
          keeping={keeping}
          isPublic={isPublic}
          isBusy={update.isPending}
          error={error}
          said={said}
          onReview={review}
        />
      }
    >
      {children}
    </EventForm>
  );
}

import type { OccurrenceForm } from "@podium/domain/event/sections/when-where/time";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CopyEvent } from "../../../../../features/event-form/changes/copy-event.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventChanges"))("copy.title"));
}

type Properties = { params: Promise<{ id: string }>; searchParams: Promise<{ next?: string }> };

const WEEK_MS = 7 * 86_400_000;

export default async function CopyPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const { form, choices } = await asked((await caller()).event.forEditing({ eventId: id }));
  const isNext = (await searchParams).next !== undefined;
  const t = await getTranslations("eventChanges");
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t(isNext ? "copy.next" : "copy.title")}
      </Heading>
      <CopyEvent
        organisationId={choices.organisationId}
        eventId={id}
        isNext={isNext}
        proposal={isNext ? nextLike(form.occurrences[0], new Date()) : { startsAt: "", endsAt: "" }}
      />
    </>
  );
}

/** The same weekday and time in the first week that is still to come, four weeks later at least. */
function nextLike(first: OccurrenceForm | undefined, now: Date): { startsAt: string; endsAt: string } {
  const { date, time, endDate, endTime } = first ?? {};
  if (!date) return { startsAt: "", endsAt: "" };
  const weeks = Math.max(4, Math.ceil((now.getTime() - Date.parse(date)) / WEEK_MS));
  const later = (day: string, clock: string | null | undefined) =>
    clock ? `${new Date(Date.parse(day) + weeks * WEEK_MS).toISOString().slice(0, 10)}T${clock}` : "";
  return { startsAt: later(date, time), endsAt: later(endDate || date, endTime) };
}

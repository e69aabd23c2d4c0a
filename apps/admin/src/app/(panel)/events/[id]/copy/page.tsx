import { wallTimeOf } from "@podium/domain/time/wall-time";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { eventOfPage } from "../../../../../features/event/event-of-page.ts";
import { CopyEvent } from "../../../../../features/event-form/changes/copy-event.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventChanges"))("copy.title"));
}

type Properties = { params: Promise<{ id: string }>; searchParams: Promise<{ next?: string }> };

const WEEK_MS = 7 * 86_400_000;

export default async function CopyPage({ params, searchParams }: Properties) {
  const event = await eventOfPage((await params).id);
  const isNext = (await searchParams).next !== undefined;
  const t = await getTranslations("eventChanges");
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t(isNext ? "copy.next" : "copy.title")}
      </Heading>
      <CopyEvent
        organisationId={event.organisationId}
        eventId={event.id}
        isNext={isNext}
        proposal={isNext ? nextLike(event, new Date()) : { startsAt: "", endsAt: "" }}
      />
    </>
  );
}

/** The same weekday and time in the first week that is still to come, four weeks later at least. */
function nextLike(
  { startsAt, endsAt, timezone }: { startsAt: string; endsAt: string; timezone: string },
  now: Date,
): { startsAt: string; endsAt: string } {
  const weeks = Math.max(4, Math.ceil((now.getTime() - Date.parse(startsAt)) / WEEK_MS));
  const later = (instant: string) => {
    const [day = "", time = ""] = wallTimeOf(new Date(instant), timezone).split("T");
    const moved = new Date(Date.parse(`${day}T00:00:00Z`) + weeks * WEEK_MS);
    return `${moved.toISOString().slice(0, 10)}T${time}`;
  };
  return { startsAt: later(startsAt), endsAt: later(endsAt) };
}

import { nextLike } from "@podium/domain/event/form/copy";
import { wallTimeOf } from "@podium/domain/time/wall-time";
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

export default async function CopyPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const { form, choices } = await asked((await caller()).event.forEditing({ eventId: id }));
  const isNext = (await searchParams).next !== undefined;
  const [today = ""] = wallTimeOf(new Date(), form.timezone).split("T");
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
        dates={form.occurrences.length}
        proposal={isNext ? nextLike(form.occurrences, today) : { startsAt: "", endsAt: "" }}
      />
    </>
  );
}

import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditEvent } from "../../../../../features/event-form/edit-event.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventForm"))("form.editTitle"));
}

type Properties = { params: Promise<{ id: string }>; searchParams: Promise<{ new?: string }> };

export default async function EventDetailsPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const event = await asked((await caller()).event.forEditing({ eventId: id }));
  const t = await getTranslations("eventForm");
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t("form.editTitle")}
      </Heading>
      <EditEvent event={event} isNew={Boolean((await searchParams).new)} />
    </>
  );
}

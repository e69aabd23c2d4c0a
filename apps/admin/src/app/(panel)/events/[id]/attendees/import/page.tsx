import { Heading } from "@podium/ui/heading";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportList } from "../../../../../../features/attendee/import-list.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { PanelLink } from "../../../../../../screen/panel-link.tsx";
import { asked, caller } from "../../../../../../trpc/caller.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendeeImport"))("title"));
}

export default async function ImportPage({ params }: Props) {
  const { id: eventId } = await params;
  const [t, attendee] = await Promise.all([getTranslations("attendeeImport"), getTranslations("attendee")]);
  const { categories, may } = await asked((await caller()).attendee.overview({ eventId }));
  if (!may.enter) notFound();
  return (
    <div className="podium-stack">
      <p className="kern-body">
        <PanelLink className="kern-link" href={`/events/${eventId}/attendees`}>
          {attendee("back")}
        </PanelLink>
      </p>
      <Heading level={2} look="medium">
        {t("title")}
      </Heading>
      <p className="kern-body podium-measure">{t("lead")}</p>
      <ImportList eventId={eventId} categories={categories} />
    </div>
  );
}

import { Heading } from "@podium/ui/heading";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterAttendee } from "../../../../../../features/attendee/enter-attendee.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { PanelLink } from "../../../../../../screen/panel-link.tsx";
import { asked, caller } from "../../../../../../trpc/caller.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendeeEntry"))("title"));
}

export default async function EnterPage({ params }: Props) {
  const { id: eventId } = await params;
  const [t, attendee] = await Promise.all([getTranslations("attendeeEntry"), getTranslations("attendee")]);
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
      <EnterAttendee eventId={eventId} categories={categories} />
    </div>
  );
}

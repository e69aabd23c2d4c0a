import { getTranslations } from "next-intl/server";
import { Moderation } from "../../../../../features/comment/moderation.tsx";
import { EventSection } from "../../../../../features/event/event-section.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";
import "../../../../../styles/moderation.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("comment"))("title"));
}

export default async function EventCommentsPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("comment");
  const initial = await asked((await caller()).comment.ofEvent({ eventId }));
  return (
    <EventSection id="comments" title={t("title")}>
      <Moderation eventId={eventId} initial={initial} />
    </EventSection>
  );
}

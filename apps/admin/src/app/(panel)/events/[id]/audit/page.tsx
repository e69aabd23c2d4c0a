import { getTranslations } from "next-intl/server";
import { AuditList } from "../../../../../features/audit/audit-list.tsx";
import { EventSection } from "../../../../../features/event/event-section.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("audit"))("title"));
}

export default async function EventAuditPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("audit");
  const initial = await asked((await caller()).audit.ofEvent({ eventId }));
  return (
    <EventSection id="audit" title={t("title")}>
      <AuditList eventId={eventId} initial={initial} />
    </EventSection>
  );
}

import { getTranslations } from "next-intl/server";
import { EventSection } from "../../../../../features/event/event-section.tsx";
import { MailList } from "../../../../../features/mail/mail-list.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("mail"))("ofEvent"));
}

export default async function EventMailsPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("mail");
  const initial = await asked((await caller()).mail.ofEvent({ eventId }));
  return (
    <EventSection id="mails" title={t("ofEvent")}>
      <MailList eventId={eventId} initial={initial} />
    </EventSection>
  );
}

import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { AttendeeFacts } from "../../../../../../features/attendee/attendee-facts.tsx";
import { CancelAttendee } from "../../../../../../features/attendee/cancel-attendee.tsx";
import { Consents } from "../../../../../../features/attendee/consents.tsx";
import { StateBadge } from "../../../../../../features/attendee/state-badge.tsx";
import { History } from "../../../../../../features/audit/history.tsx";
import { MailHistory } from "../../../../../../features/mail/mail-history.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { PanelLink } from "../../../../../../screen/panel-link.tsx";
import { asked, caller } from "../../../../../../trpc/caller.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string; registrationId: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendee"))("title"));
}

export default async function AttendeePage({ params }: Props) {
  const { id: eventId, registrationId } = await params;
  const t = await getTranslations("attendee");
  const attendee = await asked((await caller()).attendee.byId({ eventId, registrationId }));
  return (
    <div className="podium-stack">
      <p className="kern-body">
        <PanelLink className="kern-link" href={`/events/${eventId}/attendees`}>
          {t("back")}
        </PanelLink>
      </p>
      <div className="podium-cluster">
        <Heading level={2} look="medium">
          {attendee.firstName} {attendee.lastName}
        </Heading>
        <StateBadge state={attendee.state} />
      </div>
      <AttendeeFacts attendee={attendee} />
      <CancelAttendee eventId={eventId} registrationId={registrationId} cancellable={attendee.cancellable} />
      {attendee.mails && (
        <MailHistory
          title={t("mails")}
          none={t("noMails")}
          mails={attendee.mails}
          timezone={attendee.timezone}
        />
      )}
      {attendee.history && (
        <History
          title={t("history")}
          none={t("noHistory")}
          entries={attendee.history}
          timezone={attendee.timezone}
        />
      )}
      <Consents attendee={attendee} />
    </div>
  );
}

import { Alert } from "@podium/ui/alert";
import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { AttendeeFacts } from "../../../../../../features/attendee/attendee-facts.tsx";
import { Consents } from "../../../../../../features/attendee/consents.tsx";
import { BackToList } from "../../../../../../features/attendee/entry-page.tsx";
import { Papers } from "../../../../../../features/attendee/papers.tsx";
import { PersonActions } from "../../../../../../features/attendee/person-actions.tsx";
import { StateBadge } from "../../../../../../features/attendee/state-badge.tsx";
import { Together } from "../../../../../../features/attendee/together.tsx";
import { History } from "../../../../../../features/audit/history.tsx";
import { MailHistory } from "../../../../../../features/mail/mail-history.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../../trpc/caller.ts";
import "../../../../../../styles/lists.css";

type Props = {
  params: Promise<{ id: string; registrationId: string }>;
  searchParams: Promise<{ entered?: string }>;
};

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendee"))("title"));
}

export default async function AttendeePage({ params, searchParams }: Props) {
  const { id: eventId, registrationId } = await params;
  const isNew = (await searchParams).entered !== undefined;
  const t = await getTranslations("attendee");
  const attendee = await asked((await caller()).attendee.byId({ eventId, registrationId }));
  return (
    <div className="podium-stack">
      <BackToList eventId={eventId} />
      <div className="podium-cluster" id="person" tabIndex={-1}>
        <Heading level={2} look="medium">
          {attendee.firstName} {attendee.lastName}
        </Heading>
        <StateBadge state={attendee.state} />
      </div>
      {isNew && (
        <Alert tone="success" live="status" title={t("entered", { state: t(`state.${attendee.state}`) })} />
      )}
      <div className="person">
        <AttendeeFacts attendee={attendee} />
        <div className="podium-stack person__ways">
          <PersonActions eventId={eventId} attendee={attendee} />
          <Papers eventId={eventId} attendee={attendee} />
          <Together eventId={eventId} attendee={attendee} />
        </div>
        <div className="podium-stack person__past">
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
      </div>
    </div>
  );
}

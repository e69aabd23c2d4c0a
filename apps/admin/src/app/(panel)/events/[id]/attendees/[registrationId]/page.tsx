import { fullName } from "@podium/domain/person/name";
import { Alert } from "@podium/ui/block/alert";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { History } from "../../../../../../features/audit/history.tsx";
import { MailHistory } from "../../../../../../features/mail/mail-history.tsx";
import { BackToList } from "../../../../../../features/registration/entry/entry-page.tsx";
import { Companions } from "../../../../../../features/registration/person/companions.tsx";
import { Consents } from "../../../../../../features/registration/person/consents.tsx";
import { Papers } from "../../../../../../features/registration/person/papers.tsx";
import { PersonActions } from "../../../../../../features/registration/person/person-actions.tsx";
import { PersonFacts } from "../../../../../../features/registration/person/person-facts.tsx";
import { Together } from "../../../../../../features/registration/person/together.tsx";
import { StateBadge } from "../../../../../../features/registration/state-badge.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../../trpc/caller.ts";
import "../../../../../../styles/lists.css";
import "../../../../../../styles/person.css";

type Props = {
  params: Promise<{ id: string; registrationId: string }>;
  searchParams: Promise<{ entered?: string }>;
};

export async function generateMetadata() {
  return pageTitle((await getTranslations("registration"))("title"));
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { id: eventId, registrationId } = await params;
  const isNew = (await searchParams).entered !== undefined;
  const t = await getTranslations("registration");
  const registration = await asked((await caller()).registration.byId({ eventId, registrationId }));
  return (
    <div className="podium-stack">
      <BackToList eventId={eventId} />
      <div className="podium-cluster" id="person" tabIndex={-1}>
        <Heading level={2} look="medium">
          {fullName(registration) || t("companion")}
        </Heading>
        <StateBadge state={registration.state} />
      </div>
      {isNew && (
        <Alert
          tone="success"
          live="status"
          title={t("entered", { state: t(`state.${registration.state}`) })}
        />
      )}
      <div className="person">
        <PersonFacts eventId={eventId} registration={registration} />
        <div className="podium-stack person__ways">
          <PersonActions eventId={eventId} registration={registration} />
          <Companions eventId={eventId} registration={registration} />
          <Papers eventId={eventId} registration={registration} />
          <Together eventId={eventId} registration={registration} />
        </div>
        <div className="podium-stack person__past">
          {registration.mails && (
            <MailHistory
              title={t("mails")}
              none={t("noMails")}
              mails={registration.mails}
              timezone={registration.timezone}
            />
          )}
          {registration.history && (
            <History
              title={t("history")}
              none={t("noHistory")}
              entries={registration.history}
              timezone={registration.timezone}
            />
          )}
          <Consents registration={registration} />
        </div>
      </div>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChooseOrganisation } from "../../../../features/event-form/choose-organisation.tsx";
import { CreateEvent } from "../../../../features/event-form/create-event.tsx";
import { PageHead } from "../../../../features/frame/page-head.tsx";
import { pageTitle } from "../../../../screen/page-title.ts";
import { asked, caller } from "../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventForm"))("form.newTitle"));
}

type Properties = { searchParams: Promise<{ organisation?: string }> };

export default async function NewEventPage({ searchParams }: Properties) {
  const procedures = await caller();
  const me = await asked(procedures.person.me());
  const organisations = me.organisations.filter(({ permissions }) => permissions.includes("event.create"));
  const [only, ...others] = organisations;
  if (!only) notFound();
  const organisationId = (await searchParams).organisation ?? (others.length === 0 ? only.id : undefined);
  const choices = organisationId ? await asked(procedures.event.choices({ organisationId })) : null;
  const [t, event] = await Promise.all([getTranslations("eventForm"), getTranslations("event")]);
  return (
    <>
      <PageHead steps={[{ label: event("listTitle"), href: "/events" }]} title={t("form.newTitle")} />
      {choices ? (
        <div className="podium-stack podium-stack--large">
          <p className="kern-body podium-measure">
            {choices.organisationName}. {t("form.lead")}
          </p>
          <CreateEvent choices={choices} />
        </div>
      ) : (
        <ChooseOrganisation organisations={organisations} />
      )}
    </>
  );
}

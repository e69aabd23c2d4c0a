import { buttonClass } from "@podium/ui/form/button";
import { Icon } from "@podium/ui/text/icon";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "../../features/frame/page-head.tsx";
import { FailedLogIns } from "../../features/start/failed-log-ins.tsx";
import { MissingFormsNotice } from "../../features/start/missing-forms.tsx";
import { Start } from "../../features/start/start.tsx";
import { pageTitle } from "../../screen/page-title.ts";
import { PanelLink } from "../../screen/panel-link.tsx";
import { asked, caller } from "../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("start"))("title"));
}

export default async function StartPage() {
  const procedures = await caller();
  const [start, me, lastLogIn, lacking] = await asked(
    Promise.all([
      procedures.event.start(),
      procedures.person.me(),
      procedures.person.lastLogIn(),
      procedures.organisation.lackingForms(),
    ]),
  );
  const [t, event] = await Promise.all([getTranslations("start"), getTranslations("event")]);
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          start.mayCreate && (
            <PanelLink href="/events/new" className={buttonClass()}>
              <Icon name="add" />
              <span className="kern-label">{event("create")}</span>
            </PanelLink>
          )
        }
      />
      <div className="podium-stack podium-stack--huge">
        <FailedLogIns lastLogIn={lastLogIn} />
        <MissingFormsNotice organisations={lacking} />
        <Start start={start} hasRole={me.permissions.length > 0} now={new Date()} />
      </div>
    </>
  );
}

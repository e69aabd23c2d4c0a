import { myEventsInput } from "@podium/domain/event/staff-schema";
import { buttonClass } from "@podium/ui/form/button";
import { Icon } from "@podium/ui/text/icon";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventList } from "../../../features/event/event-list.tsx";
import { PageHead } from "../../../features/frame/page-head.tsx";
import { pageTitle } from "../../../screen/page-title.ts";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { asked, caller } from "../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("event"))("listTitle"));
}

type Query = Record<"period" | "status" | "organisation" | "page", string | undefined>;

export default async function EventsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { organisation, page, ...query } = await searchParams;
  // An address changed by hand shows the whole list instead of an error.
  const input = myEventsInput
    .catch(myEventsInput.parse({}))
    .parse({ ...query, organisationId: organisation, page: page === undefined ? undefined : Number(page) });
  const procedures = await caller();
  const [list, me] = await asked(Promise.all([procedures.event.mine(input), procedures.person.me()]));
  const t = await getTranslations("event");
  const { page: _page, ...filters } = input;
  return (
    <>
      <PageHead
        steps={[]}
        title={t("listTitle")}
        actions={
          me.organisations.some(({ permissions }) => permissions.includes("event.create")) && (
            <PanelLink href="/events/new" className={buttonClass()}>
              <Icon name="add" />
              <span className="kern-label">{t("create")}</span>
            </PanelLink>
          )
        }
      />
      <EventList initial={list} initialFilters={filters} organisations={me.organisations} />
    </>
  );
}

import { localeSchema } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { adminEnvironment } from "../../../../environment.ts";
import { History } from "../../../../features/audit/history.tsx";
import { eventOfPage } from "../../../../features/event/event-of-page.ts";
import { Overview } from "../../../../features/event/overview.tsx";
import { publicAddress } from "../../../../features/event/public-address.ts";
import { pageTitle } from "../../../../screen/page-title.ts";
import { asked, caller } from "../../../../trpc/caller.ts";
import "../../../../styles/lists.css";

type Properties = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  return pageTitle((await eventOfPage((await params).id)).title);
}

export default async function EventPage({ params }: Properties) {
  const event = await eventOfPage((await params).id);
  const history = event.permissions.includes("audit.view")
    ? await asked((await caller()).event.history({ eventId: event.id }))
    : null;
  const locale = localeSchema.parse(await getLocale());
  const publicUrl = publicAddress(adminEnvironment().WEB_URL, event.slug, locale);
  const t = await getTranslations("eventState.history");
  return (
    <Overview
      event={event}
      publicUrl={publicUrl}
      history={
        history && <History title={t("title")} none={t("none")} entries={history} timezone={event.timezone} />
      }
    />
  );
}

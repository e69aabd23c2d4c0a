import { localeSchema } from "@podium/domain/locale";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { adminEnvironment } from "../../../../environment.ts";
import { EventHead } from "../../../../features/event/event-head.tsx";
import { eventOfPage } from "../../../../features/event/event-of-page.ts";
import { publicAddress } from "../../../../features/event/public-address.ts";
import { Tabs } from "../../../../features/event/tabs.tsx";
import { PageHead } from "../../../../features/frame/page-head.tsx";
import { EventBadges } from "../../../../screen/event/event-badges.tsx";

type Properties = { params: Promise<{ id: string }>; children: ReactNode };

/** The head that all pages of an event share. */
export default async function EventLayout({ params, children }: Properties) {
  const event = await eventOfPage((await params).id);
  const t = await getTranslations("event");
  const locale = localeSchema.parse(await getLocale());
  return (
    <>
      <PageHead
        steps={[{ label: t("listTitle"), href: "/events" }]}
        title={event.title}
        badges={<EventBadges event={event} />}
      />
      <EventHead
        event={event}
        publicUrl={publicAddress(adminEnvironment().WEB_URL, event.slug, locale)}
        now={new Date()}
      />
      <Tabs eventId={event.id} permissions={event.permissions} />
      {children}
    </>
  );
}

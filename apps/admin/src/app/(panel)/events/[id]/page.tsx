import { localeSchema } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { adminEnvironment } from "../../../../environment.ts";
import { eventOfPage } from "../../../../features/event/event-of-page.ts";
import { Overview } from "../../../../features/event/overview.tsx";
import { publicAddress } from "../../../../features/event/public-address.ts";
import { pageTitle } from "../../../../screen/page-title.ts";

type Properties = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  return pageTitle((await eventOfPage((await params).id)).title);
}

export default async function EventPage({ params }: Properties) {
  const event = await eventOfPage((await params).id);
  const locale = localeSchema.parse(await getLocale());
  return <Overview event={event} publicUrl={publicAddress(adminEnvironment().WEB_URL, event.slug, locale)} />;
}

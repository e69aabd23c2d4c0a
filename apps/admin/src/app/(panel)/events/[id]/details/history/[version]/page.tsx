import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FormerState } from "../../../../../../../features/event-form/changes/history.tsx";
import { pageTitle } from "../../../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventChanges"))("history.title"));
}

type Properties = { params: Promise<{ id: string; version: string }> };

export default async function FormerStatePage({ params }: Properties) {
  const { id, version } = await params;
  if (!/^[1-9]\d{0,8}$/u.test(version)) notFound();
  const former = await asked((await caller()).event.version({ eventId: id, version: Number(version) }));
  const [t, locale] = await Promise.all([getTranslations("eventChanges"), getLocale()]);
  const time = formatShortDateTime(former.at, { locale, timeZone: "Europe/Berlin" });
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t("history.item", { time })}
      </Heading>
      <FormerState eventId={id} former={former} />
    </>
  );
}

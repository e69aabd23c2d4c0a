import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { History } from "../../../../../../features/event-form/changes/history.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventChanges"))("history.title"));
}

type Properties = { params: Promise<{ id: string }> };

export default async function HistoryPage({ params }: Properties) {
  const { id } = await params;
  const versions = await asked((await caller()).event.versions({ eventId: id }));
  const t = await getTranslations("eventChanges");
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t("history.title")}
      </Heading>
      <History eventId={id} versions={versions} />
    </>
  );
}

import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewChanges } from "../../../../../../features/event-form/changes/review-changes.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("eventChanges"))("title"));
}

type Properties = { params: Promise<{ id: string }> };

export default async function ChangesPage({ params }: Properties) {
  const { id } = await params;
  const changes = await asked((await caller()).event.changes({ eventId: id }));
  const t = await getTranslations("eventChanges");
  return (
    <>
      <Heading level={2} look="medium" className="section-title">
        {t("title")}
      </Heading>
      <ReviewChanges changes={changes} />
    </>
  );
}

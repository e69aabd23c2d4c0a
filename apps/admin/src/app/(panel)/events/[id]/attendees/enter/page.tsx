import { getTranslations } from "next-intl/server";
import { EnterAttendee } from "../../../../../../features/attendee/enter-attendee.tsx";
import { entryCategories } from "../../../../../../features/attendee/entry-categories.ts";
import { EntryPage } from "../../../../../../features/attendee/entry-page.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendeeEntry"))("title"));
}

export default async function EnterPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("attendeeEntry");
  const categories = await entryCategories(eventId);
  return (
    <EntryPage eventId={eventId} title={t("title")} lead={t("lead")}>
      <EnterAttendee eventId={eventId} categories={categories} />
    </EntryPage>
  );
}

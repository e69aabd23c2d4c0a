import { getLocale, getTranslations } from "next-intl/server";
import { EnterPerson } from "../../../../../../features/registration/entry/enter-person.tsx";
import { entryCategories } from "../../../../../../features/registration/entry/entry-categories.ts";
import { EntryPage } from "../../../../../../features/registration/entry/entry-page.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("registrationEntry"))("title"));
}

export default async function EnterPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("registrationEntry");
  const categories = await entryCategories(eventId, await getLocale());
  return (
    <EntryPage eventId={eventId} title={t("title")} lead={t("lead")}>
      <EnterPerson eventId={eventId} categories={categories} />
    </EntryPage>
  );
}

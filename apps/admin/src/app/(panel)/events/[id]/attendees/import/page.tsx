import { getLocale, getTranslations } from "next-intl/server";
import { entryCategories } from "../../../../../../features/registration/entry/entry-categories.ts";
import { EntryPage } from "../../../../../../features/registration/entry/entry-page.tsx";
import { ImportList } from "../../../../../../features/registration/import/import-list.tsx";
import { pageTitle } from "../../../../../../screen/page-title.ts";
import "../../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("registrationImport"))("title"));
}

export default async function ImportPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("registrationImport");
  const categories = await entryCategories(eventId, await getLocale());
  return (
    <EntryPage eventId={eventId} title={t("title")} lead={t("lead")}>
      <ImportList eventId={eventId} categories={categories} />
    </EntryPage>
  );
}

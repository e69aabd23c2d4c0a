import { localised } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ListPage } from "../../../../features/frame/list-page.tsx";
import { LookForm } from "../../../../features/organisation/look-form.tsx";
import { pageTitle } from "../../../../screen/page-title.ts";
import { asked, caller } from "../../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("organisation"))("title"));
}

type Properties = { params: Promise<{ organisationId: string }> };

export default async function OrganisationPage({ params }: Properties) {
  const { organisationId } = await params;
  const [t, locale] = [await getTranslations("organisation"), await getLocale()];
  const organisation = await asked((await caller()).organisation.look({ organisationId }));
  const name = localised(locale, organisation.nameDe, organisation.nameEn);
  return (
    <ListPage title={t("title")} lead={t("lead", { organisation: name })}>
      <LookForm organisation={organisation} />
    </ListPage>
  );
}

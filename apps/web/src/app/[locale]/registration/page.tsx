import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinksPage } from "../../../features/registration/link/links-page.tsx";
import { formReply } from "../../../form/form-reply.ts";
import { formPageTitle } from "../../../form/page-title.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.links");
  return { title: await formPageTitle(t("metaTitle"), "links"), robots: { index: false } };
}

export default async function Page() {
  return <LinksPage reply={await formReply("links")} />;
}

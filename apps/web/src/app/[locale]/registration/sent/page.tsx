import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinksSent } from "../../../../features/registration/link/links-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.links");
  return { title: t("sentMetaTitle"), robots: { index: false } };
}

export default function Page() {
  return <LinksSent />;
}

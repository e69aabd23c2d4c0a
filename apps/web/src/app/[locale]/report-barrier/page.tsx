import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BarrierPage } from "../../../features/barrier/barrier-page.tsx";
import { formReply } from "../../../form/form-reply.ts";
import { formPageTitle } from "../../../form/page-title.ts";

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("barrier");
  return { title: await formPageTitle(t("metaTitle"), "barrier") };
}

export default async function Page({ searchParams }: Props) {
  const { page } = await searchParams;
  return <BarrierPage page={typeof page === "string" ? page : ""} reply={await formReply("barrier")} />;
}

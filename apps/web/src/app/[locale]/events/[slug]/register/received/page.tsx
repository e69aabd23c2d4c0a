import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { availabilityOf } from "../../../../../../features/registration/availability.ts";
import { Receipt, receiptResult } from "../../../../../../features/registration/receipt/receipt.tsx";
import { formReply } from "../../../../../../form/form-reply.ts";
import { pageLocale } from "../../../../../../i18n/page-locale.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ result?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await availabilityOf((await params).slug, await pageLocale());
  const t = await getTranslations("registration.received");
  return { title: t("metaTitle", { title: event.title }), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const availability = await availabilityOf((await params).slug, await pageLocale());
  const result = receiptResult((await searchParams).result);
  return <Receipt availability={availability} result={result} reply={await formReply("registration")} />;
}

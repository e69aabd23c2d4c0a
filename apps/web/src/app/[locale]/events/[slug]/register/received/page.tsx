import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotOnline } from "../../../../../../features/event/offline/not-online.tsx";
import { availabilityOf } from "../../../../../../features/registration/availability.ts";
import { Receipt, receiptResult } from "../../../../../../features/registration/receipt/receipt.tsx";
import { formReply } from "../../../../../../form/form-reply.ts";
import { formPageTitle } from "../../../../../../form/page-title.ts";
import { pageLocale } from "../../../../../../i18n/page-locale.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ result?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const availability = await availabilityOf((await params).slug, await pageLocale());
  const robots = { index: false };
  if (!availability) return { title: (await getTranslations("event.offline"))("title"), robots };
  const t = await getTranslations("registration.received");
  const title = t("metaTitle", { title: availability.event.title });
  return { title: await formPageTitle(title, "code"), robots };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await pageLocale();
  const availability = await availabilityOf(slug, locale);
  if (!availability) return <NotOnline slug={slug} locale={locale} />;
  const replies = { registration: await formReply("registration"), code: await formReply("code") };
  const again: Record<string, string | undefined> = replies.code?.values ?? {};
  const result = receiptResult(again.result ?? (await searchParams).result);
  return <Receipt availability={availability} result={result} replies={replies} />;
}

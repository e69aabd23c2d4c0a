import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnPage } from "../../../../features/registration/own-page.tsx";
import { refusedLink } from "../../../../features/registration/refused.tsx";
import { formReply } from "../../../../form-reply.ts";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { caller } from "../../../../trpc/caller.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.own");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const locale = await pageLocale();
  const api = await caller();
  const result = await api.registration
    .byLink({ token, locale })
    .then((registration) => ({ registration }))
    .catch((error: unknown) => ({ problem: refusedLink(error) }));
  if ("problem" in result) return result.problem;
  const reply = (await formReply("confirmation")) ?? (await formReply("cancellation"));
  return <OwnPage registration={result.registration} token={token} reply={reply} />;
}

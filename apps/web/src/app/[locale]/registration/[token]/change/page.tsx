import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOwn } from "../../../../../features/registration/self-service/read-link.tsx";
import { ChangePage } from "../../../../../features/registration/self-service/steps/change-page.tsx";
import { formReply } from "../../../../../form/form-reply.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfService.change");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const own = await readOwn(token);
  if ("problem" in own) return own.problem;
  const reply = await formReply("change");
  return <ChangePage registration={own.registration} token={token} reply={reply} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOwn } from "../../../../../features/registration/self-service/read-link.tsx";
import {
  CancelPage,
  cancelTitle,
} from "../../../../../features/registration/self-service/steps/cancel-page.tsx";
import { formReply } from "../../../../../form/form-reply.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const own = await readOwn((await params).token);
  const t = await getTranslations("selfService.cancel");
  return {
    title: t("registration" in own ? cancelTitle(own.registration) : "metaTitle"),
    robots: { index: false },
  };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const own = await readOwn(token);
  if ("problem" in own) return own.problem;
  const reply = (await formReply("cancellation")) ?? (await formReply("decline"));
  return <CancelPage registration={own.registration} token={token} reply={reply} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CancelPage, cancelTitle } from "../../../../../features/registration/cancel-page.tsx";
import { readOwn } from "../../../../../features/registration/own-link.tsx";
import { formReply } from "../../../../../form-reply.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const own = await readOwn((await params).token);
  const t = await getTranslations("ownRegistration.cancel");
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

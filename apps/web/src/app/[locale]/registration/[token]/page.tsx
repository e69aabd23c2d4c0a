import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOwn } from "../../../../features/registration/self-service/read-link.tsx";
import { OwnPage } from "../../../../features/registration/self-service/self-service-page.tsx";
import { doneStep } from "../../../../form/done-steps.ts";
import { formReply } from "../../../../form/form-reply.ts";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** The forms of this page. */
const names = ["confirmation", "acceptance", "reconfirmation", "split"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.own");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const own = await readOwn(token);
  if ("problem" in own) return own.problem;
  const replies = await Promise.all(names.map((name) => formReply(name)));
  const reply = replies.find((each) => each !== null) ?? null;
  const done = doneStep((await searchParams).done);
  return <OwnPage registration={own.registration} token={token} reply={reply} done={done} />;
}

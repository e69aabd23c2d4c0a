import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answerForms } from "../../../../features/registration/self-service/main-action.tsx";
import { readLink } from "../../../../features/registration/self-service/read-link.tsx";
import { SelfServicePage } from "../../../../features/registration/self-service/self-service-page.tsx";
import { doneStep } from "../../../../form/done-steps.ts";
import { firstReply } from "../../../../form/form-reply.ts";
import { formPageTitle } from "../../../../form/page-title.ts";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const forms = [...answerForms, "split"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfService.page");
  return { title: await formPageTitle(t("metaTitle"), ...forms), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const link = await readLink(token);
  if ("problem" in link) return link.problem;
  const reply = await firstReply(forms);
  const done = doneStep((await searchParams).done);
  return <SelfServicePage registration={link.registration} token={token} reply={reply} done={done} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOwn } from "../../../../../../features/registration/self-service/read-link.tsx";
import { RemovePersonPage } from "../../../../../../features/registration/self-service/steps/remove-person-page.tsx";
import { formReply } from "../../../../../../form/form-reply.ts";

type Props = { params: Promise<{ token: string; person: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfService.removePerson");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { token, person } = await params;
  const own = await readOwn(token);
  if ("problem" in own) return own.problem;
  const reply = await formReply("removePerson");
  return <RemovePersonPage registration={own.registration} token={token} person={person} reply={reply} />;
}

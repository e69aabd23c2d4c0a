import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "../../../../features/frame/page-head.tsx";
import { MailMessageView } from "../../../../features/mail/mail-message.tsx";
import { asked, caller } from "../../../../trpc/caller.ts";
import "../../../../styles/lists.css";

type Props = { params: Promise<{ mailId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, frame] = await Promise.all([getTranslations("mail"), getTranslations("frame")]);
  return { title: frame("title", { page: t("title") }) };
}

export default async function MailPage({ params }: Props) {
  const { mailId } = await params;
  const t = await getTranslations("mail");
  const message = await asked((await caller()).mail.message({ mailId }));
  return (
    <>
      <PageHead
        steps={[{ label: t("title"), href: "/mails" }]}
        title={message?.subject ?? t("message.missingTitle")}
      />
      <MailMessageView message={message} />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { PageHead } from "../../../../features/frame/page-head.tsx";
import { MailMessageView } from "../../../../features/mail/mail-message.tsx";
import { pageTitle } from "../../../../screen/page-title.ts";
import { asked, caller } from "../../../../trpc/caller.ts";
import "../../../../styles/lists.css";

type Props = { params: Promise<{ mailId: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("mail"))("title"));
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

import { getTranslations } from "next-intl/server";
import { ListPage } from "../../../features/frame/list-page.tsx";
import { MailList } from "../../../features/mail/mail-list.tsx";
import { pageTitle } from "../../../screen/page-title.ts";
import { asked, caller } from "../../../trpc/caller.ts";
import { permitted } from "../../../trpc/permitted.ts";
import "../../../styles/lists.css";

export async function generateMetadata() {
  return pageTitle((await getTranslations("mail"))("title"));
}

export default async function MailsPage() {
  const t = await getTranslations("mail");
  await permitted("mail.view");
  const initial = await asked((await caller()).mail.list({}));
  return (
    <ListPage title={t("title")} lead={t("lead")}>
      <MailList initial={initial} />
    </ListPage>
  );
}

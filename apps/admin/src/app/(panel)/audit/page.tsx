import { getTranslations } from "next-intl/server";
import { AuditList } from "../../../features/audit/audit-list.tsx";
import { ListPage } from "../../../features/frame/list-page.tsx";
import { pageTitle } from "../../../screen/page-title.ts";
import { asked, caller } from "../../../trpc/caller.ts";
import { permitted } from "../../../trpc/permitted.ts";
import "../../../styles/lists.css";

export async function generateMetadata() {
  return pageTitle((await getTranslations("audit"))("title"));
}

export default async function AuditPage() {
  const t = await getTranslations("audit");
  await permitted("audit.view");
  const initial = await asked((await caller()).audit.list({}));
  return (
    <ListPage title={t("title")} lead={t("lead")}>
      <AuditList initial={initial} />
    </ListPage>
  );
}

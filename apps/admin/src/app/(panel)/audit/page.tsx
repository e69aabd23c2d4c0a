import { getTranslations } from "next-intl/server";
import { AuditList } from "../../../features/audit/audit-list.tsx";
import { PageHead } from "../../../features/frame/page-head.tsx";
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
    <>
      <PageHead steps={[]} title={t("title")} />
      <div className="podium-stack">
        <p className="kern-body">{t("lead")}</p>
        <AuditList initial={initial} />
      </div>
    </>
  );
}

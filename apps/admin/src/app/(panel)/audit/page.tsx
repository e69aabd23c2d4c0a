import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditList } from "../../../features/audit/audit-list.tsx";
import { PageHead } from "../../../features/frame/page-head.tsx";
import { asked, caller } from "../../../trpc/caller.ts";
import "../../../styles/lists.css";

export async function generateMetadata(): Promise<Metadata> {
  const [t, frame] = await Promise.all([getTranslations("audit"), getTranslations("frame")]);
  return { title: frame("title", { page: t("title") }) };
}

export default async function AuditPage() {
  const t = await getTranslations("audit");
  const initial = await asked((await caller()).audit.list({}));
  return (
    <>
      <PageHead steps={[]} title={t("title")} />
      <p className="kern-body">{t("lead")}</p>
      <AuditList initial={initial} />
    </>
  );
}

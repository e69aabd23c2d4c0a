import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Moderation } from "../../../features/comment/moderation.tsx";
import { PageHead } from "../../../features/frame/page-head.tsx";
import { asked, caller } from "../../../trpc/caller.ts";
import "../../../styles/lists.css";
import "../../../styles/moderation.css";

export async function generateMetadata(): Promise<Metadata> {
  const [t, frame] = await Promise.all([getTranslations("comment"), getTranslations("frame")]);
  return { title: frame("title", { page: t("title") }) };
}

export default async function CommentsPage() {
  const t = await getTranslations("comment");
  const initial = await asked((await caller()).comment.queue({}));
  return (
    <>
      <PageHead steps={[]} title={t("title")} />
      <Moderation initial={initial} />
    </>
  );
}

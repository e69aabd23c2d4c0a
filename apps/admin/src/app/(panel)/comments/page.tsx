import { getTranslations } from "next-intl/server";
import { Moderation } from "../../../features/comment/moderation.tsx";
import { PageHead } from "../../../features/frame/page-head.tsx";
import { pageTitle } from "../../../screen/page-title.ts";
import { asked, caller } from "../../../trpc/caller.ts";
import { permitted } from "../../../trpc/permitted.ts";
import "../../../styles/lists.css";
import "../../../styles/moderation.css";

export async function generateMetadata() {
  return pageTitle((await getTranslations("comment"))("title"));
}

export default async function CommentsPage() {
  const t = await getTranslations("comment");
  await permitted("comment.moderate");
  const initial = await asked((await caller()).comment.queue({}));
  return (
    <>
      <PageHead steps={[]} title={t("title")} />
      <Moderation initial={initial} />
    </>
  );
}

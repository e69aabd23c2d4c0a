import { getTranslations } from "next-intl/server";
import { Moderation } from "../../../../../features/comment/moderation.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";
import "../../../../../styles/moderation.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("comment"))("title"));
}

export default async function EventCommentsPage({ params }: Props) {
  const { id: eventId } = await params;
  const initial = await asked((await caller()).comment.ofEvent({ eventId }));
  return <Moderation eventId={eventId} initial={initial} />;
}

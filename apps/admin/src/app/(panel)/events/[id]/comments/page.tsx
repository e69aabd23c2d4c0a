import { Moderation } from "../../../../../features/comment/moderation.tsx";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";
import "../../../../../styles/moderation.css";

type Props = { params: Promise<{ id: string }> };

export default async function EventCommentsPage({ params }: Props) {
  const { id: eventId } = await params;
  const initial = await asked((await caller()).comment.ofEvent({ eventId }));
  return <Moderation eventId={eventId} initial={initial} />;
}

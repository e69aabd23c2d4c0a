import { getTranslations } from "next-intl/server";
import { AttendeeList } from "../../../../../features/attendee/attendee-list.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("attendee"))("title"));
}

export default async function AttendeesPage({ params }: Props) {
  const { id: eventId } = await params;
  const { attendee } = await caller();
  const [page, overview] = await asked(
    Promise.all([attendee.list({ eventId }), attendee.overview({ eventId })]),
  );
  return <AttendeeList eventId={eventId} initial={{ page, overview }} />;
}

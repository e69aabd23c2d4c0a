import { getTranslations } from "next-intl/server";
import { RegistrationList } from "../../../../../features/registration/list/registration-list.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("registration"))("title"));
}

export default async function RegistrationsPage({ params }: Props) {
  const { id: eventId } = await params;
  const { registration } = await caller();
  const [page, overview] = await asked(
    Promise.all([registration.list({ eventId }), registration.overview({ eventId })]),
  );
  return <RegistrationList eventId={eventId} initial={{ page, overview }} />;
}

import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { AuditList } from "../../../../../features/audit/audit-list.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("audit"))("title"));
}

export default async function EventAuditPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("audit");
  const initial = await asked((await caller()).audit.ofEvent({ eventId }));
  return (
    <section className="podium-stack" aria-labelledby="audit-title">
      <Heading level={2} look="medium" id="audit-title">
        {t("title")}
      </Heading>
      <AuditList eventId={eventId} initial={initial} />
    </section>
  );
}

import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { MailList } from "../../../../../features/mail/mail-list.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";
import "../../../../../styles/lists.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return pageTitle((await getTranslations("mail"))("title"));
}

export default async function EventMailsPage({ params }: Props) {
  const { id: eventId } = await params;
  const t = await getTranslations("mail");
  const initial = await asked((await caller()).mail.ofEvent({ eventId }));
  return (
    <section className="podium-stack" aria-labelledby="mails-title">
      <Heading level={2} look="medium" id="mails-title">
        {t("title")}
      </Heading>
      <MailList eventId={eventId} initial={initial} />
    </section>
  );
}

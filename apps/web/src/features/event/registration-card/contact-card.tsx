import type { EventPage } from "@podium/api/event/public/views";
import { Icon } from "@podium/ui/text/icon";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { Contacts } from "./contacts.tsx";

/** Whom to ask, and how to tell others: a mail of one's own, since a network's button would tell it of every reader. */
export function ContactCard({
  event: { contacts, title, status, isPreview },
  address,
}: {
  event: EventPage;
  /** Of the page, complete. */
  address: string;
}) {
  const t = useTranslations("event.card");
  const isShared = status !== "CANCELLED" && !isPreview;
  if (contacts.length === 0 && !isShared) return null;
  // Spaces as "%20": programs for mail show a "+" as it is.
  const query = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`;
  return (
    <div className="contact-card">
      <Contacts contacts={contacts} />
      {isShared && (
        <p className="contact-card__share podium-screen-only">
          <Icon name="mail" size="small" />
          <TextLink href={`mailto:?${query}`}>{t("share")}</TextLink>
        </p>
      )}
    </div>
  );
}

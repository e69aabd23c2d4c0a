import type { EventPage } from "@podium/api/event/public/views";
import { MailLink } from "@podium/ui/text/mail-link";
import { PhoneLink } from "@podium/ui/text/phone-link";
import { useTranslations } from "next-intl";

/** Who answers questions. @param isTitled without: below a heading that asks for them already */
export function Contacts({
  contacts,
  isTitled = true,
}: {
  contacts: EventPage["contacts"];
  isTitled?: boolean;
}) {
  const t = useTranslations("event");
  if (contacts.length === 0) return null;
  return (
    <div className="contacts">
      {isTitled && <h3 className="contacts__title">{t("card.contact")}</h3>}
      <ul className="contacts__list">
        {contacts.map(({ purpose, name, email, phone }) => (
          <li key={`${purpose} ${name} ${email} ${phone}`}>
            {purpose && <span className="contacts__purpose">{t(`purpose.${purpose}`)}:</span>}
            <span>{name}</span>
            {email && <MailLink address={email} />}
            {phone && <PhoneLink number={phone} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

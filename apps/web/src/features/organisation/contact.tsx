import type { OrganisationDetails } from "@podium/api/organisation/views";
import { DescriptionList } from "@podium/ui/block/description-list";
import { MailLink } from "@podium/ui/text/mail-link";
import { PhoneLink } from "@podium/ui/text/phone-link";
import { useTranslations } from "next-intl";

/** How to reach a body: the quick ways first. */
export function Contact({
  organisation: { email, phone, postalAddress },
}: {
  organisation: OrganisationDetails;
}) {
  const t = useTranslations("organisation.contact");
  return (
    <DescriptionList
      className="fact-table"
      items={[
        ...(phone ? [{ term: t("phone"), details: <PhoneLink number={phone} /> }] : []),
        { term: t("email"), details: <MailLink address={email} /> },
        { term: t("address"), details: <address className="organisation-address">{postalAddress}</address> },
      ]}
    />
  );
}

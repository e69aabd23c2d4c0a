import type { OrganisationDetails } from "@podium/api/organisation/views";
import { Card } from "@podium/ui/block/card";
import { type Description, DescriptionList } from "@podium/ui/block/description-list";
import { MailLink } from "@podium/ui/text/mail-link";
import type { ReactNode } from "react";

/** The particulars of one body, under its name. */
export function OrganisationDetailsCard({
  organisation,
  items,
}: {
  organisation: OrganisationDetails;
  items: readonly Description[];
}) {
  return (
    <Card
      id={`organisation-${organisation.slug}`}
      title={organisation.name}
      headingLevel={3}
      className="organisation-card"
    >
      <DescriptionList items={items} className="fact-table" />
    </Card>
  );
}

/** Lines as they were entered. */
export function PostalAddress({ text }: { text: string }): ReactNode {
  return <address>{text}</address>;
}

/** An e-mail address as a link; anything else as it is. */
export function Reachable({ text }: { text: string }): ReactNode {
  return /^\S+@\S+$/u.test(text) ? <MailLink address={text} /> : text;
}

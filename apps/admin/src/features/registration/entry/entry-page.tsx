import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelLink } from "../../../screen/panel-link.tsx";

/** The frame of every way to enter people: back to the list, what this screen is for, and then its form. */
export function EntryPage({
  eventId,
  title,
  lead,
  children,
}: {
  eventId: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <div className="podium-stack">
      <BackToList eventId={eventId} />
      <Heading level={2} look="medium">
        {title}
      </Heading>
      <p className="kern-body podium-measure">{lead}</p>
      {children}
    </div>
  );
}

/** From a screen below the list of attendees back to it. */
export function BackToList({ eventId }: { eventId: string }) {
  const t = useTranslations("registration");
  return (
    <p className="kern-body">
      <PanelLink className="kern-link" href={`/events/${eventId}/attendees`}>
        {t("back")}
      </PanelLink>
    </p>
  );
}

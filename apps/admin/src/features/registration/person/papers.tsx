import type { StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { Card } from "@podium/ui/block/card";
import { LinkButton } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";

/** Papers to print, for people without e-mail. A route of the panel's server makes them. */
export function Papers({
  eventId,
  registration: { id, papers },
}: {
  eventId: string;
  registration: Pick<StaffRegistrationView, "id" | "papers">;
}) {
  const t = useTranslations("registration.papers");
  if (!papers.letter && !papers.ticket) return null;
  const folder = `/api/events/${eventId}/attendees/${id}`;
  return (
    <Card headingLevel={3} id="papers" title={t("title")}>
      <p className="kern-body">{t("hint")}</p>
      <div className="podium-cluster">
        {papers.letter && (
          <LinkButton variant="secondary" href={`${folder}/letter.pdf`} target="_blank">
            {t("letter")}
          </LinkButton>
        )}
        {papers.ticket && (
          <LinkButton variant="secondary" href={`${folder}/ticket.pdf`} target="_blank">
            {t("ticket")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

import type { AttendeeView } from "@podium/api/attendee/person-view";
import { Card } from "@podium/ui/card";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";
import { StateBadge } from "./state-badge.tsx";

/** Who was registered in one go with this person. */
export function Together({ eventId, attendee }: { eventId: string; attendee: AttendeeView }) {
  const t = useTranslations("attendee.person");
  if (attendee.group.length === 0) return null;
  return (
    <Card headingLevel={3} id="together" title={t("together")}>
      <p className="kern-body">{t(attendee.maySplit ? "maySplit" : "mayNotSplit")}</p>
      <ul className="run-figures">
        {attendee.group.map(({ id, name, state }) => (
          <li key={id}>
            {id === attendee.id ? (
              t("self", { name })
            ) : (
              <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${id}`}>
                {name}
              </PanelLink>
            )}{" "}
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

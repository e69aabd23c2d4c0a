import type { StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { Card } from "@podium/ui/block/card";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { StateBadge } from "../state-badge.tsx";

/** Who was registered in one go with this person. */
export function Together({
  eventId,
  registration,
}: {
  eventId: string;
  registration: StaffRegistrationView;
}) {
  const t = useTranslations("registration.person");
  const words = useTranslations("registration");
  if (registration.group.length === 0) return null;
  const people = registration.group.map((one) => ({ ...one, name: one.name || words("companion") }));
  return (
    <Card headingLevel={3} id="together" title={t("together")}>
      <p className="kern-body">{t(registration.maySplit ? "maySplit" : "mayNotSplit")}</p>
      <ul className="run-figures">
        {people.map(({ id, name, state, companionOf }) => (
          <li key={id}>
            {id === registration.id ? (
              t("self", { name })
            ) : (
              <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${id}`}>
                {name}
              </PanelLink>
            )}{" "}
            <StateBadge state={state} />
            {companionOf && (
              <p className="kern-hint list-note">{words("companionOf", { name: companionOf })}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

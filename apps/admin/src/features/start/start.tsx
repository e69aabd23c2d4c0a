import type { StaffStart } from "@podium/api/event/staff/views";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { EventRow } from "../../screen/event/event-row.tsx";
import { PanelLink } from "../../screen/panel-link.tsx";
import { TaskList } from "./task-list.tsx";

/** @param now when the page was made; days until an event are counted from it */
export function Start({ start, hasRole, now }: { start: StaffStart; hasRole: boolean; now: Date }) {
  const t = useTranslations("start");
  if (!hasRole) return <p className="kern-body podium-measure">{t("noRole")}</p>;
  return (
    <div className="podium-stack podium-stack--huge">
      <section aria-labelledby="tasks" className="podium-stack">
        <Heading level={2} look="medium" id="tasks">
          {t("tasks")}
        </Heading>
        <TaskList tasks={start.tasks} now={now} />
      </section>
      <section aria-labelledby="next-events" className="podium-stack">
        <Heading level={2} look="medium" id="next-events">
          {t("events")}
        </Heading>
        {start.events.length === 0 ? (
          <p className="kern-body">{t("noEvents")}</p>
        ) : (
          <ul className="event-rows">
            {start.events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        )}
        <p>
          <PanelLink href="/events" className="kern-link kern-link--no-visited-state">
            {t("allEvents", { count: start.upcoming })}
          </PanelLink>
        </p>
      </section>
    </div>
  );
}

import type { Task } from "@podium/api/event/staff/views";
import { daysUntil, formatDaysUntil } from "@podium/ui/text/date.ts";
import { Icon, type IconName } from "@podium/ui/text/icon";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";

const places: Record<Task["kind"], { path: string; icon: IconName }> = {
  comments: { path: "/comments", icon: "edit" },
  failedMails: { path: "/mails", icon: "warning" },
  approvals: { path: "/attendees", icon: "checklist" },
  publish: { path: "", icon: "check" },
  complete: { path: "/details", icon: "draft" },
  overdue: { path: "/details", icon: "warning" },
  soon: { path: "", icon: "calendar-today" },
  full: { path: "", icon: "info" },
};

/** "Was jetzt ansteht": a sentence, the event it is about, and one thing to do. */
export function TaskList({ tasks, now }: { tasks: readonly Task[]; now: Date }) {
  const t = useTranslations("start");
  const locale = useLocale();
  if (tasks.length === 0) return <p className="kern-body">{t("noTasks")}</p>;
  return (
    <ul className="task-list">
      {tasks.map(({ kind, eventId, title, startsAt, dates, count }) => {
        const { path, icon } = places[kind];
        const days = daysUntil(startsAt, now, dates.timezone);
        return (
          <li key={`${kind}-${eventId}`} className="task">
            <Icon name={icon} />
            <div className="task__what">
              <p className="task__sentence">{t(`task.${kind}`, { count })}</p>
              <p className="task__event">
                {title} · {formatDates(dates, locale)}
                {days >= 0 && days <= 14 && ` (${formatDaysUntil(days, locale)})`}
              </p>
            </div>
            <PanelLink href={`/events/${eventId}${path}`} className="kern-link kern-link--no-visited-state">
              {t(`action.${kind}`)}
              <span className="podium-visually-hidden">: {title}</span>
            </PanelLink>
          </li>
        );
      })}
    </ul>
  );
}

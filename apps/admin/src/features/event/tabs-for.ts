import type { Permission } from "@podium/domain/staff/permissions";

type Tab = {
  name: "overview" | "details" | "attendees" | "comments" | "mails" | "audit";
  path: string;
  needs: Permission;
};

const tabs: readonly Tab[] = [
  { name: "overview", path: "", needs: "event.view" },
  { name: "details", path: "/details", needs: "event.edit" },
  { name: "attendees", path: "/attendees", needs: "registration.view" },
  { name: "comments", path: "/comments", needs: "comment.moderate" },
  { name: "mails", path: "/mails", needs: "mail.view" },
  { name: "audit", path: "/audit", needs: "audit.view" },
];

/** The parts of an event that these permissions open. The procedures behind them check for themselves. */
export function tabsFor(permissions: readonly Permission[]): readonly Tab[] {
  return tabs.filter(({ needs }) => permissions.includes(needs));
}

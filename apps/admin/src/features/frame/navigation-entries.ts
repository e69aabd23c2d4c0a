import type { Me } from "@podium/api/person/views";
import type { IconName } from "@podium/ui/text/icon";

export type NavigationEntry = {
  /** Also its key in the catalogue. */
  name: "start" | "events" | "comments" | "mails" | "audit" | "organisations";
  href: string;
  icon: IconName;
  /** What waits there; shown from one on. */
  waiting?: number;
};

/** The main areas that this person's roles open. What a role may not do is not offered; the procedures refuse it, too. */
export function navigationEntries(me: Pick<Me, "permissions" | "waitingComments">): NavigationEntry[] {
  const may = (permission: Me["permissions"][number]) => me.permissions.includes(permission);
  return [
    { name: "start", href: "/", icon: "home" },
    { name: "events", href: "/events", icon: "calendar-today" },
    ...(may("comment.moderate")
      ? [{ name: "comments", href: "/comments", icon: "edit", waiting: me.waitingComments } as const]
      : []),
    ...(may("mail.view") ? [{ name: "mails", href: "/mails", icon: "mail" } as const] : []),
    ...(may("audit.view") ? [{ name: "audit", href: "/audit", icon: "checklist" } as const] : []),
    ...(may("organisation.edit")
      ? [{ name: "organisations", href: "/organisations", icon: "visibility" } as const]
      : []),
  ];
}

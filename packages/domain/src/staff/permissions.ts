/** What staff may do. `event.create` is asked for a body; all others for one event of it. */
export const permissions = [
  "event.create",
  "event.view",
  "event.edit",
  "event.publish",
  "registration.view",
  "registration.cancel",
  "registration.decide",
  "registration.enter",
  "registration.message",
  "registration.export",
  "comment.moderate",
  "mail.view",
  "audit.view",
] as const;
export type Permission = (typeof permissions)[number];

export const staffRoles = ["ADMINISTRATOR", "EVENT_LEAD", "MODERATOR", "VIEWER"] as const;
export type StaffRole = (typeof staffRoles)[number];

const rights: Record<StaffRole, readonly Permission[]> = {
  ADMINISTRATOR: permissions,
  EVENT_LEAD: permissions,
  // Comments only: no names or addresses of attendees.
  MODERATOR: ["event.view", "comment.moderate"],
  // Looks, changes nothing, takes no list away.
  VIEWER: ["event.view", "registration.view", "audit.view"],
};

/** Does one of these roles carry the permission? No role, no right. */
export function may(roles: readonly StaffRole[], permission: Permission): boolean {
  return roles.some((role) => rights[role].includes(permission));
}

/** The roles that carry a permission: the condition of a query over all events that somebody may see. */
export function rolesWith(permission: Permission): StaffRole[] {
  return staffRoles.filter((role) => rights[role].includes(permission));
}

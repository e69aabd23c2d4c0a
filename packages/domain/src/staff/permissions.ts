/** What staff may do. `event.create` and `organisation.edit` are asked for an organisation; all others for one event of it. */
export const permissions = [
  "organisation.edit",
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

/**
 * The rights of each role, one by one. No role has "all": a new permission does not compile before somebody has decided
 * about it for every role, nor a new role before somebody has decided about every permission.
 *
 * A moderator sees comments, but no name or address of an attendee. A viewer changes nothing and takes no list away.
 */
const rights: Record<Permission, Record<StaffRole, boolean>> = {
  "organisation.edit": { ADMINISTRATOR: true, EVENT_LEAD: false, MODERATOR: false, VIEWER: false },
  "event.create": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "event.view": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: true, VIEWER: true },
  "event.edit": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "event.publish": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "registration.view": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: true },
  "registration.cancel": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "registration.decide": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "registration.enter": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "registration.message": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "registration.export": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "comment.moderate": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: true, VIEWER: false },
  "mail.view": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: false },
  "audit.view": { ADMINISTRATOR: true, EVENT_LEAD: true, MODERATOR: false, VIEWER: true },
};

/** Does one of these roles carry the permission? No role, no right. */
export function may(roles: readonly StaffRole[], permission: Permission): boolean {
  return roles.some((role) => rights[permission][role]);
}

/** The roles that carry a permission: the condition of a query over all events that somebody may see. */
export function rolesWith(permission: Permission): StaffRole[] {
  return staffRoles.filter((role) => rights[permission][role]);
}

import { formRemovals } from "./form-removals.ts";
import { linkRemovals } from "./link-removals.ts";
import { mediaRemovals } from "./media-removals.ts";
import { api, type Removal, removal } from "./removal.ts";

const anyEvent = "{ eventId: { not: null } }";
const matrix = ["access-matrix"];
const ids = ["access-ids"];
const files = ["access-files"];

/** A new check gets a line; `pnpm check:scopes` says when nothing would notice its loss. */
export const removals: Removal[] = [
  // The doors.
  removal("a log-in", "packages/api/src/procedures.ts", "if (!ctx.actor) throw", "if (false) throw", matrix),
  removal(
    "a role in the event",
    api("access/scope"),
    'if (!event || !may(roles, "event.view")) throw',
    "if (!event) throw",
    matrix,
  ),
  removal(
    "the right in the event",
    api("access/scope"),
    'if (!event || !may(roles, "event.view")) throw new TRPCError({ code: "NOT_FOUND" });\n  if (!may(roles, permission)) throw',
    'if (!event || !may(roles, "event.view")) throw new TRPCError({ code: "NOT_FOUND" });\n  if (false) throw',
    matrix,
  ),
  removal(
    "a role in the organisation",
    api("access/scope"),
    "if (roles.length === 0) throw",
    "if (false) throw",
    matrix,
  ),
  removal(
    "the end of a role",
    api("access/scope"),
    "return { OR: [{ validUntil: null }, { validUntil: { gt: new Date() } }] };",
    "return {};",
    ["event-staff-access"],
  ),
  removal(
    "the right on the export",
    "apps/admin/server/files/registrations-csv.ts",
    '"registration.export");',
    '"event.view");',
    files,
  ),
  removal(
    "the right on the papers",
    "apps/admin/server/files/registration-papers.ts",
    '"registration.enter");',
    '"event.view");',
    files,
  ),

  // Lists over many events.
  removal(
    "audit.list, events",
    api("audit/queries"),
    'OR: [\n      { event: await eventsWith(ctx.database, actor, "audit.view") }',
    `OR: [\n      ${anyEvent}`,
    matrix,
  ),
  removal(
    "audit.list, organisations",
    api("audit/queries"),
    "{ eventId: null, organisation: { memberships: { some: role } } }",
    "{ eventId: null }",
    matrix,
  ),
  removal("audit.ofEvent", api("audit/queries"), "{ eventId: scope.eventId }", "{}", matrix),
  removal(
    "mail.list",
    api("mail/visible"),
    '{ event: await eventsWith(ctx.database, actor, "mail.view") }',
    anyEvent,
    matrix,
  ),
  removal("mail.ofEvent", api("mail/queries"), "{ eventId: scope.eventId }", "{}", matrix),
  removal(
    "comment.queue",
    api("comment/staff-queries"),
    '{ event: await eventsWith(ctx.database, actor, "comment.moderate") }',
    "{}",
    matrix,
  ),
  removal(
    "comment.ofEvent",
    api("comment/staff-queries"),
    "readPage(ctx, scope.actor, input, { eventId: scope.eventId })",
    "readPage(ctx, scope.actor, input, {})",
    matrix,
  ),
  removal(
    "event.mine",
    api("event/staff/queries"),
    'await eventsWith(ctx.database, actor, "event.view"),',
    "{},",
    matrix,
  ),
  removal(
    "event.start",
    api("event/staff/start"),
    'await eventsWith(ctx.database, actor, "event.view"),',
    "{},",
    matrix,
  ),
  removal(
    "the tasks of event.start",
    api("event/waiting"),
    "return idsOfEventsWith(database, actor, queues[queue].permission);",
    'return Promise.resolve(Prisma.sql`SELECT "id" FROM "Event"`);',
    matrix,
  ),
  removal(
    "the drafts of event.start",
    api("event/staff/start"),
    'AND: [await eventsWith(ctx.database, actor, "event.publish"), {',
    "AND: [{",
    // A role that sees the event but publishes none.
    ["event-staff.test"],
  ),

  // One row of an event.
  removal(
    "registration.list",
    api("registration/staff/filter"),
    '[Prisma.sql`registration."eventId" = ',
    '[Prisma.sql`registration."groupId" <> ',
    matrix,
  ),
  removal(
    "the cursor of registration.list",
    api("registration/staff/filter"),
    ' AND registration."eventId" = ',
    ' AND registration."id" <> ',
    ids,
  ),
  removal(
    "registration.byId",
    api("registration/staff/person"),
    "where: { id: registrationId, eventId: scope.eventId }",
    "where: { id: registrationId }",
    matrix,
  ),
  removal(
    "whose companions staff enter and rename",
    api("registration/staff/companions"),
    "where: { id, eventId }",
    "where: { id }",
    ["registration-companions-staff"],
  ),
  removal(
    "the person of a paper",
    api("registration/staff/paper"),
    "where: { id: registrationId, eventId: scope.eventId }",
    "where: { id: registrationId }",
    files,
  ),
  removal(
    "the rows of an export",
    api("registration/staff/export"),
    'WHERE registration."eventId" = ',
    'WHERE registration."groupId" <> ',
    files,
  ),
  removal(
    "registration.act",
    api("registration/staff/queries"),
    'WHERE registration."eventId" = ',
    'WHERE registration."groupId" <> ',
    matrix,
  ),
  removal(
    "registration.sendMessage",
    api("registration/staff/message"),
    "where: { id: messageId, eventId }",
    "where: { id: messageId }",
    matrix,
  ),
  removal(
    "comment.byId",
    api("comment/staff-queries"),
    "where: { id: commentId, eventId: scope.eventId }",
    "where: { id: commentId }",
    matrix,
  ),
  removal(
    "comment.decide",
    api("comment/staff-mutations"),
    "where: { id: input.commentId, eventId: scope.eventId }",
    "where: { id: input.commentId }",
    matrix,
  ),
  removal(
    "mail.message",
    api("mail/mailbox"),
    "AND: [{ id: mailId }, await visibleMails(ctx, actor)]",
    "AND: [{ id: mailId }]",
    ["mail-list"],
  ),

  ...formRemovals,
  ...linkRemovals,
  ...mediaRemovals,
];

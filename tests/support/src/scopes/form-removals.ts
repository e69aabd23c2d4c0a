import { api, type Removal, removal } from "./removal.ts";

const ids = ["access-ids"];
const dates = ["event-choice"];

/** What the form of an event names, and who answers for what several events share. */
export const formRemovals: Removal[] = [
  removal(
    "the series of an event",
    api("event/series/making"),
    '::uuid AND "organisationId" = ',
    '::uuid AND "id" <> ',
    ids,
  ),
  removal(
    "the pools and categories of an event",
    api("event/staff/save-places"),
    "named.some((id) => !own.has(id))",
    "false",
    ids,
  ),
  removal(
    "the venue of an event",
    api("event/staff/save-venue"),
    "where: own, select",
    "where: { id: own.id }, select",
    ids,
  ),
  removal(
    "the right for all events at a venue",
    api("event/staff/venue-use"),
    "if (editable < ids.length) throw",
    "if (false) throw",
    ["event-venue"],
  ),
  removal(
    "which events are at a venue",
    api("event/staff/venue-use"),
    "if (editable.length < all) return { events: null };",
    "",
    ["event-venue"],
  ),
  removal(
    "the series of an organisation",
    api("event/series/mutations"),
    "where: { id: seriesId, organisationId },",
    "where: { id: seriesId },",
    ids,
  ),
  removal(
    "the right for all events of a series",
    api("event/series/mutations"),
    "if (editable < events.length) throw",
    "if (false) throw",
    ["series"],
  ),
  removal(
    "which events are in a series",
    api("event/series/queries"),
    "events: isWhole\n",
    "events: true\n",
    ["series"],
  ),
  removal("venues of dates", api("occurrence/saving"), "{ organisationId, id: { in", "{ id: { in", dates),
  removal("dates", api("occurrence/saving"), "findMany({ where: { eventId }", "findMany({ where: {}", dates),
  removal("the successor", api("event/state/successor"), "{ organisationId, status", "{ status", ids),
];

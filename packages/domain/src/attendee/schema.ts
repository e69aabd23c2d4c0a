import { z } from "zod";
import { paragraphs } from "../person/text.ts";

export const SEARCH_MAX = 200;
export const CANCEL_REASON_MAX = 1_000;

/** Rows on a page of a table. */
export const PAGE_SIZE = 50;

export const registrationStates = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
  "CANCELLED",
  "REJECTED",
  "EXPIRED",
] as const;

/** What a table of attendees can be sorted by. */
export const attendeeSorts = ["name", "email", "state", "createdAt"] as const;
export type AttendeeSort = (typeof attendeeSorts)[number];

/**
 * A page of an event's attendees. `after` and `before` are ids of rows that were shown: what follows, or what stands
 * before. Every word of `search` has to occur in name, address or organisation.
 */
export const listAttendeesInput = z.object({
  eventId: z.uuid(),
  search: z.string().trim().max(SEARCH_MAX, { error: "tooLong" }).default(""),
  state: z.enum(registrationStates).optional(),
  sort: z.enum(attendeeSorts).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  after: z.uuid().optional(),
  before: z.uuid().optional(),
  size: z.number().int().min(1).max(200).default(PAGE_SIZE),
});
export type ListAttendeesInput = z.output<typeof listAttendeesInput>;

export const attendeeInput = z.object({ eventId: z.uuid(), registrationId: z.uuid() });

/** Staff take somebody's place back. The reason goes to that person by mail. */
export const cancelAttendeeInput = z.object({
  eventId: z.uuid(),
  registrationId: z.uuid(),
  reason: paragraphs(CANCEL_REASON_MAX),
});
export type CancelAttendeeInput = z.output<typeof cancelAttendeeInput>;

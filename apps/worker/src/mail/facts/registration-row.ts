import { registeredCategorySelect } from "@podium/api/registration/event-view";
import { makingSelect } from "@podium/api/registration/self-service/hand-over";
import type { Prisma } from "@podium/db/generated/client";

/** All that a mail about a registration may say of it. */
export const registrationSelect = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  state: true,
  stateSince: true,
  holdsPlace: true,
  holdUntil: true,
  silenceKeeps: true,
  queuedAt: true,
  approvedAt: true,
  calendarSequence: true,
  cancelReason: true,
  anonymisedAt: true,
  shortCode: true,
  occurrenceId: true,
  categoryId: true,
  category: { select: registeredCategorySelect },
  companions: {
    orderBy: { sequence: "asc" },
    select: { firstName: true, lastName: true, state: true, stateSince: true, shortCode: true },
  },
  made: makingSelect,
  group: { select: { source: true, sendingId: true } },
  namedBy: true,
  namer: { select: { state: true, calendarSequence: true, email: true } },
} satisfies Prisma.RegistrationSelect;

export type Registration = Prisma.RegistrationGetPayload<{ select: typeof registrationSelect }>;

import type { Prisma } from "@podium/db/generated/client";
import { policyColumns } from "@podium/domain/registration/policy";
import { selectOf } from "../../columns.ts";
import { markSelect } from "../../organisation/look.ts";
import {
  contactsSelect,
  controllerSelect,
  registeredCategorySelect,
  registeredEventSelect,
} from "../event-view.ts";
import { groupSelect } from "./group.ts";
import { makingSelect, takersSelect } from "./hand-over.ts";

export const ownSelect = {
  id: true,
  eventId: true,
  categoryId: true,
  occurrenceId: true,
  sequence: true,
  state: true,
  holdsPlace: true,
  holdUntil: true,
  silenceKeeps: true,
  queuedAt: true,
  approvedAt: true,
  missedOffers: true,
  firstName: true,
  lastName: true,
  email: true,
  ticketCode: true,
  shortCode: true,
  cancelledBy: true,
  cancelReason: true,
  createdAt: true,
  stateSince: true,
  calendarSequence: true,
  category: { select: registeredCategorySelect },
  group: { select: groupSelect },
  made: makingSelect,
  typed: takersSelect,
  namedBy: true,
  namer: { select: { state: true, calendarSequence: true, email: true } },
  _count: { select: { consents: true } },
  event: {
    select: {
      ...registeredEventSelect,
      id: true,
      onlineUrl: true,
      updatedAt: true,
      calendarSequence: true,
      ...selectOf(policyColumns),
      organisation: { select: { ...controllerSelect, phone: true, colour: true, ...markSelect } },
      contacts: contactsSelect,
      _count: { select: { categories: true } },
    },
  },
} satisfies Prisma.RegistrationSelect;

export type OwnRow = Prisma.RegistrationGetPayload<{ select: typeof ownSelect }>;

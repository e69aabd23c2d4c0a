import type { Prisma } from "@podium/db/generated/client";
import type { NoteKind } from "@podium/domain/event/vocabulary";
import { type Locale, wording } from "@podium/domain/locale";
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

/** Notes that whoever comes has to know on the day itself. */
const dayNotes = ["BRING", "IDENTITY_CHECK", "DOORS"] as const satisfies NoteKind[];
export type DayNote = (typeof dayNotes)[number];

const dayNotesSelect = {
  where: { kind: { in: [...dayNotes] } },
  orderBy: { position: "asc" },
  select: { kind: true, textDe: true, textEn: true },
} satisfies Prisma.Event$notesArgs;

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
      notes: dayNotesSelect,
      _count: { select: { categories: true } },
    },
  },
} satisfies Prisma.RegistrationSelect;

export type OwnRow = Prisma.RegistrationGetPayload<{ select: typeof ownSelect }>;

/** What to bring and the like, in the order of the event. */
export function notesOf({ notes }: Pick<OwnRow["event"], "notes">, locale: Locale) {
  return notes.flatMap(({ kind: given, textDe, textEn }) => {
    const kind = dayNotes.find((known) => known === given);
    return kind ? [{ kind, text: wording(locale, textDe, textEn) }] : [];
  });
}

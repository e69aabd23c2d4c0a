import type { TicketCodes } from "@podium/domain/registration/codes/ticket";

/** What stands on somebody's ticket, from the row. */
export function codesOf({ ticketCode, shortCode }: { ticketCode: string; shortCode: string }): TicketCodes {
  return { code: ticketCode, shortCode };
}

import { fullName } from "@podium/domain/person/name";
import { isAttending, isLive, type RegistrationState } from "@podium/domain/registration/states";
import type { About } from "@podium/mail/about";
import type { ForTheDay } from "@podium/mail/letters/parts";
import type { Registration } from "./registration-row.ts";

/**
 * Who comes along, or of a registration that is over who was told no with it. Until the address is confirmed the names
 * may be anybody's, so the mail says how many they are.
 */
export function companionsOf({ state, stateSince, companions }: Registration): About["companions"] {
  const along = companions.filter((each) =>
    // Who had left before is not told no with it.
    isLive(state) ? isLive(each.state) : each.state === state && +each.stateSince === +stateSince,
  );
  if (state === "UNCONFIRMED") return along.length;
  return along.map((each) => ({
    name: fullName(each) || null,
    open: each.state === state ? null : (openStates[each.state] ?? null),
  }));
}

const openStates: Partial<Record<RegistrationState, "waiting" | "pending">> = {
  WAITLISTED: "waiting",
  PENDING: "pending",
};

/** With one code each: whoever comes along and has a place is let in by it alone. */
export function ticketOf({ shortCode, companions }: Registration, url: string): ForTheDay["ticket"] {
  const along = companions.filter(({ state }) => isAttending(state));
  return {
    url,
    shortCode,
    companions: along.map((each) => ({ name: fullName(each) || null, shortCode: each.shortCode })),
  };
}

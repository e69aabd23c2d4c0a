import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

/** The page of the link in the first mail. */
export function confirmationAddress(token: string, locale: Locale = "de"): string {
  return writeAddress("/registration/confirm/[token]", locale, { token });
}

/** Every page and file below a registration's own page, by the token of its link. */
export function ownAddresses(token: string, otherId: string, locale: Locale = "de") {
  return {
    page: writeAddress("/registration/[token]", locale, { token }),
    change: writeAddress("/registration/[token]/change", locale, { token }),
    handOver: writeAddress("/registration/[token]/hand-over", locale, { token }),
    addPerson: writeAddress("/registration/[token]/add-person", locale, { token }),
    removePerson: writeAddress("/registration/[token]/remove-person/[person]", locale, {
      token,
      person: otherId,
    }),
    companion: writeAddress("/registration/[token]/companion/[person]", locale, { token, person: otherId }),
    cancel: writeAddress("/registration/[token]/cancel", locale, { token }),
    ticket: writeAddress("/registration/[token]/ticket", locale, { token }),
    ticketFile: writeAddress("/registration/[token]/ticket.pdf", locale, { token }),
    calendarFile: writeAddress("/registration/[token]/calendar.ics", locale, { token }),
  };
}

type Post = { address: keyof ReturnType<typeof ownAddresses>; form: string; fields: Record<string, string> };

const somebody = { firstName: "Neu", lastName: "Gekommen", email: "somebody.new@example.org" };

/** Every form that stands on these pages, filled in well. */
export const ownPosts: readonly Post[] = [
  { address: "page", form: "confirmation", fields: {} },
  { address: "page", form: "acceptance", fields: {} },
  { address: "page", form: "reconfirmation", fields: {} },
  { address: "page", form: "split", fields: {} },
  { address: "change", form: "change", fields: { firstName: "Anders", lastName: "Heißend" } },
  { address: "handOver", form: "handOver", fields: somebody },
  { address: "addPerson", form: "addPerson", fields: somebody },
  { address: "removePerson", form: "removePerson", fields: {} },
  { address: "companion", form: "companion", fields: { firstName: "Anders", lastName: "Heißend" } },
  { address: "cancel", form: "cancellation", fields: {} },
  { address: "cancel", form: "decline", fields: {} },
];

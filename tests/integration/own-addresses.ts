import type { Locale } from "@podium/domain/locale";

const words = {
  de: {
    base: "/meine-anmeldung",
    confirm: "/anmeldung/bestaetigen",
    change: "aendern",
    handOver: "weitergeben",
    addPerson: "person-hinzufuegen",
    removePerson: "person-entfernen",
    cancel: "stornieren",
    calendar: "kalender.ics",
  },
  en: {
    base: "/en/my-registration",
    confirm: "/en/registration/confirm",
    change: "change",
    handOver: "hand-over",
    addPerson: "add-person",
    removePerson: "remove-person",
    cancel: "cancel",
    calendar: "calendar.ics",
  },
} satisfies Record<Locale, Record<string, string>>;

/** The page of the link in the first mail. */
export function confirmationAddress(token: string, locale: Locale = "de"): string {
  return `${words[locale].confirm}/${token}`;
}

/** Every page and file below a registration's own page, by the token of its link. */
export function ownAddresses(token: string, otherId: string, locale: Locale = "de") {
  const { base, change, handOver, addPerson, removePerson, cancel, calendar } = words[locale];
  const page = `${base}/${token}`;
  return {
    page,
    change: `${page}/${change}`,
    handOver: `${page}/${handOver}`,
    addPerson: `${page}/${addPerson}`,
    removePerson: `${page}/${removePerson}/${otherId}`,
    cancel: `${page}/${cancel}`,
    ticket: `${page}/ticket`,
    ticketFile: `${page}/ticket.pdf`,
    calendarFile: `${page}/${calendar}`,
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
  { address: "cancel", form: "cancellation", fields: {} },
  { address: "cancel", form: "decline", fields: {} },
];

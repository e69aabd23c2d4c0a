import type { ContactPurpose } from "./vocabulary.ts";

type Reachable = { purpose: ContactPurpose | null; email: string | null; phone: string | null };

/**
 * Who answers questions of people who register: the event's own contacts for everything or for that, in their order; only
 * what none of them has comes from the organisation. For every page, mail and paper.
 */
export function contactOf(event: {
  contacts: readonly Reachable[];
  organisation: { email: string; phone: string | null };
}): { email: string; phone: string | null } {
  const { organisation } = event;
  const contacts = event.contacts.filter(({ purpose }) => purpose === null || purpose === "REGISTRATION");
  return {
    email: contacts.find(({ email }) => email)?.email || organisation.email,
    phone: contacts.find(({ phone }) => phone)?.phone || organisation.phone,
  };
}

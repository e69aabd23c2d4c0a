type Reachable = { email: string | null; phone: string | null };

/**
 * Who answers questions about an event: its own contacts, in their order; only what none of them has comes from the
 * organisation. For every page, mail and paper.
 */
export function contactOf(event: {
  contacts: readonly Reachable[];
  organisation: { email: string; phone: string | null };
}): { email: string; phone: string | null } {
  const { contacts, organisation } = event;
  return {
    email: contacts.find(({ email }) => email)?.email || organisation.email,
    phone: contacts.find(({ phone }) => phone)?.phone || organisation.phone,
  };
}

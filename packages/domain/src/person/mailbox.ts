/** Providers whose addresses are the same with and without dots before the sign. */
const dotless = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox that an address most likely leads to: without the sub-address (RFC 5233), which anybody may make up. Only for
 * limits; to register, `a+1@…` and `a+2@…` are two addresses.
 *
 * @param emailNormalised see domain/person/email
 */
export function mailboxOf(emailNormalised: string): string {
  const { local, domain } = partsOf(emailNormalised);
  const box = local.replace(/(?<=.)\+.*$/u, "");
  return `${dotless.has(domain) ? box.replaceAll(".", "") : box}@${domain}`;
}

/** The domain of an address, in small letters. */
export function domainOf(email: string): string {
  return partsOf(email).domain;
}

function partsOf(email: string): { local: string; domain: string } {
  const sign = email.lastIndexOf("@");
  return { local: email.slice(0, sign).toLowerCase(), domain: email.slice(sign + 1).toLowerCase() };
}

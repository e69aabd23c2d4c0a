import { TextLink } from "./link.tsx";

/** An e-mail address that can be clicked. @param subject of the mail that it begins */
export function MailLink({ address, subject }: { address: string; subject?: string }) {
  return (
    <TextLink href={mailHref(address, subject)}>
      <MailAddress address={address} />
    </TextLink>
  );
}

/** Signs such as "?" and "&" may stand in an address, and mean something else in a link (RFC 6068). */
function mailHref(address: string, subject?: string): string {
  const to = address.split("@").map(encodeURIComponent).join("@");
  return subject ? `mailto:${to}?subject=${encodeURIComponent(subject)}` : `mailto:${to}`;
}

/** Where an address does not fit in one line it breaks before the @ rather than in a word. */
export function MailAddress({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

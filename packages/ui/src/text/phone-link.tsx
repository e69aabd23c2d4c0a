import { TextLink } from "./link.tsx";
import { telephoneAddress } from "./telephone.ts";

/** A telephone number as it was typed, dialled as it is meant; what cannot be dialled stays text. */
export function PhoneLink({ number }: { number: string }) {
  const address = telephoneAddress(number);
  return address ? <TextLink href={address}>{number}</TextLink> : <span>{number}</span>;
}

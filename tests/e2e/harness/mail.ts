import { type ReceivedMail, waitForMail } from "@podium/tests-support/mailbox";
import { stage } from "./stage.ts";

/** The mail to this person that leads to an address of this kind, once the worker has sent it. */
export function mailWithLink(recipient: string, path: RegExp): Promise<ReceivedMail> {
  return waitForMail(stage().dataDir, recipient, ({ links }) => links.some((link) => path.test(link)));
}

export function anyMail(recipient: string, fits?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
  return waitForMail(stage().dataDir, recipient, fits);
}

/** @throws Error when the mail has no such link */
export function linkIn(mail: ReceivedMail, path: RegExp): string {
  const link = mail.links.find((address) => path.test(address));
  if (!link) throw new Error(`no link like ${path} in "${mail.subject}"`);
  return link;
}

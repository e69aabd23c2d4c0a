import { barrierMails } from "../barrier/mails.ts";
import { commentMails } from "../comment/mails.ts";
import { registrationMails } from "../registration/mails.ts";

/** Every mail that Podium sends. Each noun knows its own mails; here stand all of them. */
export const mails = { ...registrationMails, ...commentMails, ...barrierMails };

export type MailKind = keyof typeof mails;

/** In the order of the list to choose from in the panel. */
export const mailKinds = Object.keys(mails) as MailKind[];

import { deliverableEmail } from "@podium/domain/person/email";
import type { RenderedMail } from "../render.ts";

/** A mail on its way out. */
export type OutgoingMail = RenderedMail & {
  /** The mail's row: makes the Message-ID, so that a repeat can be recognised. */
  id: string;
  to: string;
  queuedAt: Date;
};

export type Transport = {
  /** Resolves when the server has taken the mail. @throws DeliveryError */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
};

/** The address in "Name <address>", or all of it. */
const ADDRESS = /<([^<>]+)>\s*$/u;

/**
 * nodemailer's message. In front of the sender's address stands who writes: mails of several organisations leave by one.
 * Addresses are objects: a string would be parsed, and could become two. Hosts stand in the form that every mail server
 * understands.
 */
export function asMessage(mail: OutgoingMail, from: string, host: string) {
  const { ics, pictures } = mail;
  return {
    from: { name: mail.sender, address: ADDRESS.exec(from)?.[1] ?? from.trim() },
    to: { name: "", address: deliverableEmail(mail.to) },
    replyTo: { name: "", address: deliverableEmail(mail.replyTo) },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.queuedAt,
    messageId: `<${mail.id}@${host}>`,
    // RFC 3834: no out-of-office notes to a machine.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: pictures.map(({ cid, png }) => ({
      cid,
      content: png,
      contentType: "image/png",
      contentDisposition: "inline" as const,
      filename: "mark.png",
    })),
    ...(ics && { icalEvent: { method: ics.method, content: ics.content, filename: "podium.ics" } }),
  };
}

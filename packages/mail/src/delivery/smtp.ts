import { createTransport } from "nodemailer";
import { asDeliveryError } from "./delivery-error.ts";
import { asMessage, type Transport } from "./transport.ts";

const CONNECT_MS = 10_000;
/** RFC 5321, 4.5.3.2.6, allows ten minutes after DATA; a worker that waits so long sends nothing else. */
const ANSWER_MS = 60_000;
const CONNECTIONS = 4;

/**
 * Sends by SMTP, over few connections that are kept open.
 *
 * @param url smtp://user:password@host:587 or smtps://…
 * @param from "Name <address>" of all mails
 * @param host the part after "@" in message ids
 */
export function smtpTransport(url: string, from: string, host: string): Transport {
  const pooled = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    // A lost connection is told at once: the queue tries again, and knows how often.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
  });
  return {
    send: async (mail) => {
      try {
        await pooled.sendMail(asMessage(mail, from, host));
      } catch (fault) {
        throw asDeliveryError(fault);
      }
    },
    close: () => pooled.close(),
  };
}

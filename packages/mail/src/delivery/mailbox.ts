import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { mailboxFileName } from "@podium/domain/mail/schema";
import { createTransport } from "nodemailer";
import { DeliveryError } from "./delivery-error.ts";
import { asMessage, type Transport } from "./transport.ts";

/**
 * Writes each mail as an .eml file instead of sending it: complete or not at all, names in order of time. A repeat
 * after a crash replaces its file.
 */
export function mailboxTransport(dataFolder: string, from: string, host: string): Transport {
  const folder = join(dataFolder, "mailbox");
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(asMessage(mail, from, host));
      const name = mailboxFileName(mail.queuedAt, mail.id);
      try {
        await mkdir(folder, { recursive: true });
        const unfinished = join(folder, `.${name}.part`);
        const file = await open(unfinished, "w", 0o600);
        try {
          await file.writeFile(message as Buffer);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, join(folder, name));
      } catch (fault) {
        const code = (fault as NodeJS.ErrnoException).code ?? "unknown";
        throw new DeliveryError(`mailbox: ${code}`, { permanent: false, away: true });
      }
    },
    close: () => composer.close(),
  };
}

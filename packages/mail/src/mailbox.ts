import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { DeliveryError } from "./delivery-error.ts";
import { asMessage, type Transport } from "./transport.ts";

/** Where the mails of an installation without a mail server lie. */
export function mailboxFolder(dataFolder: string): string {
  return join(dataFolder, "mailbox");
}

/**
 * Writes each mail as an .eml file instead of sending it: complete or not at all, names in order of time. A repeat
 * after a crash replaces its file.
 */
export function mailboxTransport(dataFolder: string, from: string, host: string): Transport {
  const folder = mailboxFolder(dataFolder);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(asMessage(mail, from, host));
      const name = `${mail.queuedAt.toISOString().replace(/[:.]/gu, "-")}-${mail.id}.eml`;
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

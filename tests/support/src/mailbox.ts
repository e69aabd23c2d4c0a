import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { waitUntil } from "./wait-until.ts";

export type ReceivedMail = {
  file: string;
  from: string;
  fromName: string;
  replyTo: string;
  to: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  attachments: { mimeType: string; name: string | null; content: string }[];
  /** Every http(s) address in the plain text, in order. */
  links: string[];
};

/** Mails that were read already, by their file: a test that waits for one looks again and again. */
const known = new Map<string, Promise<ReceivedMail>>();

/** All mails below a data directory's `mailbox`, oldest first (by file name). */
export async function readMailbox(dataDir: string): Promise<ReceivedMail[]> {
  const folder = join(dataDir, "mailbox");
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map((file) => knownMail(folder, file)));
}

async function knownMail(folder: string, file: string): Promise<ReceivedMail> {
  const path = join(folder, file);
  // A repeat replaces its file: another inode.
  const { ino, mtimeMs } = await stat(path);
  const key = `${path} ${ino} ${mtimeMs}`;
  const mail = known.get(key) ?? readFile(path).then((bytes) => readMail(file, bytes));
  known.set(key, mail);
  return mail;
}

/** One message (RFC 5322 bytes) as a person sees it. */
export async function readMail(file: string, bytes: Uint8Array): Promise<ReceivedMail> {
  const mail: Email = await PostalMime.parse(bytes, { attachmentEncoding: "utf8" });
  const text = mail.text ?? "";
  return {
    file,
    from: mail.from?.address ?? "",
    fromName: mail.from?.name ?? "",
    replyTo: (mail.replyTo ?? []).map(({ address }) => address).join(", "),
    to: (mail.to ?? []).map(({ address }) => address).join(", "),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    text,
    html: mail.html ?? "",
    attachments: mail.attachments.map(({ mimeType, filename, content }) => ({
      mimeType,
      name: filename,
      content: String(content),
    })),
    links: [...text.matchAll(/https?:\/\/[^\s<>)]+/g)].map(([link]) => link),
  };
}

/** Waits until this recipient has got a mail that fits, and returns it. Sees only the mailbox, never the database. */
export function waitForMail(
  dataDir: string,
  recipient: string,
  fits: (mail: ReceivedMail) => boolean = () => true,
): Promise<ReceivedMail> {
  return waitUntil(`a mail to ${recipient}`, async () =>
    (await readMailbox(dataDir)).find(
      (mail) => mail.to.toLowerCase() === recipient.toLowerCase() && fits(mail),
    ),
  );
}

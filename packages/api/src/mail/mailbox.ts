import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mailboxFileName } from "@podium/domain/mail/schema";
import type { Actor } from "@podium/domain/staff/actor";
import { TRPCError } from "@trpc/server";
import PostalMime from "postal-mime";
import type { Context } from "../context.ts";
import { environment } from "../environment.ts";
import type { MailMessage } from "./views.ts";
import { visibleMails } from "./visible.ts";

/** Only a demonstration shows what it "sent": elsewhere mails are for their recipients. */
export function mailboxIsReadable(): boolean {
  const { PODIUM_DEMO, PODIUM_MAIL, PODIUM_DATA_DIR } = environment();
  return PODIUM_DEMO === "1" && PODIUM_MAIL === "files" && Boolean(PODIUM_DATA_DIR);
}

/**
 * A mail from its file in the mailbox.
 *
 * @returns null when it is not written (yet): it waits, was discarded, or the file was removed
 * @throws TRPCError NOT_FOUND when this is no demonstration or the mail none of the actor's
 */
export async function readMessage(ctx: Context, actor: Actor, mailId: string): Promise<MailMessage | null> {
  const missing = new TRPCError({ code: "NOT_FOUND" });
  if (!mailboxIsReadable()) throw missing;
  const row = await ctx.database.mail.findFirst({
    where: { AND: [{ id: mailId }, await visibleMails(ctx, actor)] },
    select: { createdAt: true, recipient: true },
  });
  if (!row) throw missing;
  const folder = join(environment().PODIUM_DATA_DIR ?? "", "mailbox");
  const bytes = await readFile(join(folder, mailboxFileName(row.createdAt, mailId))).catch(() => null);
  if (!bytes) return null;
  const message = await PostalMime.parse(bytes);
  return {
    subject: message.subject ?? "",
    from: message.from?.address ?? "",
    to: row.recipient,
    at: message.date ?? row.createdAt.toISOString(),
    text: message.text ?? "",
    attachments: message.attachments
      .filter(({ filename }) => filename)
      .map(({ filename, mimeType, content }) => ({
        name: filename ?? "",
        mimeType,
        bytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
      })),
  };
}

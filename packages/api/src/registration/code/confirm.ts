import type { ConfirmByCodeInput } from "@podium/domain/registration/schema";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { environment, secrets } from "../../environment.ts";
import { countTry } from "../../limits/tries.ts";
import { readWhole, signLink } from "../../links.ts";
import { Refusal } from "../../refusal.ts";
import { inConstantTime } from "../constant-time-answer.ts";
import { step } from "../self-service/mutations.ts";
import { isCodeOf } from "./code.ts";

/**
 * Does what the link of the first mail does, for the contact of a sending. A receipt that has made nothing, since its
 * contact was registered already, is told and takes the same as one whose code is wrong. Again is no error.
 *
 * @returns the token of that link: who knows the code has read the mail
 * @throws Refusal registration.codeWrong, registration.codeSpent with the last try and after it, registration.linkInvalid
 *   for a receipt that is not ours, registration.holdExpired, rate.limited, and as `step`
 */
export async function confirmByCode(
  ctx: Context,
  { slug, receipt, code }: ConfirmByCodeInput,
): Promise<{ token: string }> {
  const now = await databaseNow(ctx.database);
  const { subject: sendingId, expiresAt } = readReceipt(receipt, now);
  const token = await inConstantTime(async () => {
    const { isLast, forget } = await countTry(
      ctx,
      `${sendingId} code`,
      (expiresAt.getTime() - now.getTime()) / 1000,
    );
    const contact = await contactOf(ctx, slug, sendingId);
    const isRight = isCodeOf(secrets(), sendingId, code);
    if (!isRight || contact === null) throw new Refusal(`registration.${isLast ? "codeSpent" : "codeWrong"}`);
    await forget();
    const link = { purpose: "registration.confirm", subject: contact, expiresAt } as const;
    return signLink(environment().PODIUM_SECRET, link);
  });
  await step("confirm")(ctx, token);
  return { token };
}

function readReceipt(receipt: string, now: Date) {
  try {
    return readWhole(secrets(), "registration.receipt", receipt, now);
  } catch (error) {
    const isOver = error instanceof Refusal && error.code === "registration.linkExpired";
    throw isOver ? new Refusal("registration.holdExpired") : error;
  }
}

/** Who has sent the form. Those whom that one entered have mails of their own, and say yes for themselves. */
async function contactOf(ctx: Context, slug: string, sendingId: string): Promise<string | null> {
  const [contact] = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT registration."id" FROM "RegistrationGroup" party
      JOIN "Registration" registration ON registration."groupId" = party."id"
    WHERE party."eventId" = (SELECT "eventId" FROM "EventSlug" WHERE "slug" = ${slug}) AND party."sendingId" = ${sendingId}::uuid
      AND party."source" = 'WEB' AND registration."namedBy" IS NULL AND registration."companionOfId" IS NULL
    ORDER BY registration."sequence" LIMIT 1`;
  return contact?.id ?? null;
}

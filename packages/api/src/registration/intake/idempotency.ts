import { createHmac } from "node:crypto";
import { Prisma } from "@podium/db/generated/client";
import type { Prospect } from "@podium/domain/registration/rules";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import { environment } from "../../environment.ts";
import type { Statements } from "../capacity/statements.ts";

/** What the person is told, the same for known and unknown addresses. Instants in UTC. */
export type Receipt = { holdUntil: Date; prospect: Prospect };

/** A request that is sent again with the same key and content gets the same answer and changes nothing. */
export type IdempotencyKey = { key: string; hash: Buffer };

export type AnsweredRequest = { hash: Buffer; receipt: Receipt };

/** The content of a request as a keyed hash, so that nothing of it can be guessed from the row. */
export function idempotencyKeyOf({
  key,
  locale: _,
  ...content
}: CreateRegistrationInput): IdempotencyKey | null {
  if (!key) return null;
  const hash = createHmac("sha256", environment().PODIUM_SECRET)
    .update(`request\n${JSON.stringify(content)}`)
    .digest();
  return { key, hash };
}

type Row = { key: string; hash: Buffer; answer: { holdUntil: string; prospect: Prospect } };

/** Which of the keys were answered already? */
export async function readAnswered(
  run: Statements,
  keys: readonly string[],
): Promise<Map<string, AnsweredRequest>> {
  if (keys.length === 0) return new Map();
  const rows = await run<Row>(
    Prisma.sql`
    SELECT "idempotencyKey"::text AS "key", "idempotencyHash" AS "hash", "idempotencyAnswer" AS "answer"
    FROM "RegistrationGroup" WHERE "idempotencyKey" = ANY (${[...keys]}::uuid[])`,
    "intake.answered",
  );
  return new Map(
    rows.map(({ key, hash, answer }) => [
      key,
      { hash, receipt: { prospect: answer.prospect, holdUntil: new Date(answer.holdUntil) } },
    ]),
  );
}

import { Prisma } from "@podium/db/generated/client";
import type { Secrets } from "@podium/domain/configuration/secrets";
import type { Prospect } from "@podium/domain/registration/rules";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import { type ContentHash, contentHash } from "../../request/idempotency.ts";
import type { Statements } from "../capacity/statements.ts";

/** What the person is told, the same for known and unknown addresses. Instants in UTC. */
export type Promised = { holdUntil: Date; prospect: Prospect };

/** With the sending that it is for, which may have made nothing. */
export type Receipt = Promised & { sendingId: string };

/** A request that is sent again with the same key and content gets the same answer and changes nothing. */
export type IdempotencyKey = ContentHash & { key: string };

export type AnsweredRequest = { hash: Buffer; receipt: Receipt };

export function idempotencyKeyOf(
  { key, locale: _, ...content }: CreateRegistrationInput,
  secrets: Secrets,
): IdempotencyKey | null {
  return key ? { key, ...contentHash("request", content, secrets) } : null;
}

/** Was the request that left this hash the same one? */
export function isSameRequest(hash: Buffer, { hash: current, olderHashes }: IdempotencyKey): boolean {
  return [current, ...olderHashes].some((each) => each.equals(hash));
}

type Row = {
  key: string;
  hash: Buffer;
  sendingId: string;
  answer: { holdUntil: string; prospect: Partial<Prospect> };
};

/** Of answers that were kept before there was this kind of place. */
const nothing: Prospect = { places: 0, waiting: 0, applying: 0, onConfirmation: 0 };

/** Which of the keys were answered already? */
export async function readAnswered(
  run: Statements,
  keys: readonly string[],
): Promise<Map<string, AnsweredRequest>> {
  if (keys.length === 0) return new Map();
  const rows = await run<Row>(
    Prisma.sql`
    SELECT "idempotencyKey"::text AS "key", "idempotencyHash" AS "hash", "sendingId", "idempotencyAnswer" AS "answer"
    FROM "RegistrationGroup" WHERE "idempotencyKey" = ANY (${[...keys]}::uuid[])`,
    "intake.answered",
  );
  return new Map(
    rows.map(({ key, hash, sendingId, answer }) => [
      key,
      {
        hash,
        receipt: {
          sendingId,
          prospect: { ...nothing, ...answer.prospect },
          holdUntil: new Date(answer.holdUntil),
        },
      },
    ]),
  );
}

import { Prisma } from "@podium/db/generated/client";
import type { Statements } from "../capacity/statements.ts";

/** A person as somebody else of the group typed it. */
export type TypedName = {
  firstName: string;
  lastName: string;
  until: Date;
  /** The registration that was made; null where there was one already. */
  registrationId: string | null;
  /** The registration of who typed it; null where that one had one already. */
  namedById: string | null;
  /** Is to have the place of who typed it. */
  takesOver?: true;
};

/** Keeps names as they were typed, alike for known and unknown persons. They stand in the order given. */
export async function keepTypedNames(
  run: Statements,
  names: readonly (TypedName & { groupId: string })[],
): Promise<void> {
  if (names.length === 0) return;
  await run(
    Prisma.sql`
    INSERT INTO "NamedPerson" ("groupId", "firstName", "lastName", "until", "registrationId", "namedById", "takesOver")
    SELECT "groupId", "firstName", "lastName", "until", "registrationId", "namedById", coalesce("takesOver", false)
    FROM ROWS FROM (json_to_recordset(${JSON.stringify(names)}::json) AS ("groupId" uuid, "firstName" text, "lastName" text,
      "until" timestamptz, "registrationId" uuid, "namedById" uuid, "takesOver" boolean)) WITH ORDINALITY ORDER BY "ordinality"`,
    "intake.typed-names",
  );
}

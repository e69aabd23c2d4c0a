import { spawn, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";

/** @throws Error that says what to install */
export function findPgbench(): void {
  if (spawnSync("pgbench", ["--version"], { stdio: "ignore" }).status === 0) return;
  throw new Error(
    "This measurement needs pgbench, which comes with PostgreSQL (Debian: apt-get install postgresql-contrib).",
  );
}

/**
 * The transaction of one registration as PostgreSQL alone runs it: the same rows in the same tables, one person each,
 * in one statement without a round trip in between. The anchor at its best: no HTTP, no validation, no check of the
 * event's dates, no look for known addresses.
 */
export async function writeAnchorScript(
  file: string,
  event: { id: string; organisationId: string; categoryId: string; poolId: string },
): Promise<void> {
  const sql = `WITH place AS (
  UPDATE "CapacityPool" SET "taken" = "taken" + 1
  WHERE "id" = '${event.poolId}' AND ("size" IS NULL OR "taken" < "size") RETURNING "id"
), person AS (
  SELECT gen_random_uuid() AS "id", gen_random_uuid() AS "groupId", gen_random_uuid() || '@example.org' AS "email" FROM place
), written AS (
  INSERT INTO "Registration"
    ("id", "eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdUntil")
  SELECT "id", '${event.id}', "groupId", '${event.categoryId}', 'Anna', 'Beispiel', "email", "email", 'UNCONFIRMED', now() + interval '1 day'
  FROM person RETURNING "id", "groupId", "email"
), groups AS (
  INSERT INTO "RegistrationGroup" ("id", "eventId", "source", "locale", "organisation")
  SELECT "groupId", '${event.id}', 'WEB', 'de', 'Stadt Beispielhausen' FROM written
), consents AS (
  INSERT INTO "Consent" ("registrationId", "purpose", "textVersion", "channel")
  SELECT "id", 'privacy', 'registration-2026-11', 'WEB' FROM written
), trail AS (
  INSERT INTO "AuditEntry" ("actorKind", "organisationId", "eventId", "entity", "entityId", "action", "after", "requestId")
  SELECT 'VISITOR', '${event.organisationId}', '${event.id}', 'registration', "id", 'created', '{"state":"UNCONFIRMED"}', "groupId"::text FROM written
), mails AS (
  INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
  SELECT 'registration.confirm', 'de', "email", '${event.id}', "id" FROM written RETURNING "id"
)
SELECT graphile_worker.add_job('sendMail', json_build_object('mailId', "id"), job_key => 'mail-' || "id"),
  pg_notify('podium_change', '${event.id}') FROM mails;
`;
  // pgbench ends a statement at its semicolon; line ends are blanks to it.
  await writeFile(file, sql);
}

/**
 * @param clients connections that run the script at the same time
 * @returns transactions per second, and how many in all
 */
export async function pgbench(
  databaseUrl: string,
  script: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<{ perSecond: number; total: number }> {
  const threads = Math.min(2, clients);
  const given = [
    "-n",
    "-M",
    "prepared",
    "-f",
    script,
    "-c",
    clients,
    "-j",
    threads,
    "-T",
    seconds,
    databaseUrl,
  ];
  const child = spawn("pgbench", given.map(String), { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  const perSecond = Number(/tps = ([\d.]+)/u.exec(output)?.[1]);
  const total = Number(/actually processed: (\d+)/u.exec(output)?.[1]);
  if (code !== 0 || !(perSecond > 0)) throw new Error(`pgbench: ${output.trim().split("\n").at(-1)}`);
  return { perSecond, total };
}

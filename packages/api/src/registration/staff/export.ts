import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { Prisma } from "@podium/db/generated/client";
import type { RegistrationState } from "@podium/domain/registration/states";
import { stringify } from "csv-stringify/sync";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { throughPg } from "../capacity/statements.ts";
import { categoryColumn, contactColumn, inState, registrationTables } from "./filter.ts";

const ROWS_PER_READ = 1_000;

type Row = {
  sequence: string;
  lastName: string;
  firstName: string;
  email: string | null;
  organisation: string | null;
  category: string;
  startsAt: Date | null;
  state: RegistrationState;
  createdAt: Date;
  companionOf: string | null;
};

/** The words of the file, in the language of the person who asked for it. The header's order is that of the columns. */
export type ExportWords = {
  header: {
    lastName: string;
    firstName: string;
    email: string;
    organisation: string;
    category: string;
    state: string;
    registeredAt: string;
    registeredAtReadable: string;
    /** Only where people choose among dates. */
    date: string;
    /** Only where somebody comes along with another person. */
    companionOf: string;
  };
  state: Record<RegistrationState, string>;
  /** An instant as people read it, in the event's zone. */
  readable: (instant: Date, timezone: string) => string;
};

type Only = { state?: RegistrationState; categoryId?: string };

export type RegistrationExport = { slug: string; body: Readable };

/**
 * All attendees of an event as CSV for a German spreadsheet: UTF-8 with a byte order mark, semicolons, CRLF, cells
 * that a spreadsheet would take for a formula made harmless with an apostrophe. Rows are read as they are sent, in the
 * order of arrival; the memory needed does not grow with them.
 *
 * Who took the list away is on record before the first row leaves.
 *
 * @param scope proof of `registration.export`
 * @param only those in this state, of this category; without them all
 */
export async function exportRegistrations(
  ctx: Context,
  scope: EventScope,
  words: ExportWords,
  only: Only = {},
): Promise<RegistrationExport> {
  const event = await ctx.database.event.findUniqueOrThrow({
    where: { id: scope.eventId },
    select: { slug: true, timezone: true },
  });
  await ctx.database.$transaction((transaction) =>
    recordChange(transaction, {
      actor: scope.actor,
      requestId: ctx.requestId,
      organisationId: scope.organisationId,
      eventId: scope.eventId,
      entity: "export",
      entityId: randomUUID(),
      action: "attendeesExported",
      after: { format: "csv", ...(only.state && { state: only.state }) },
    }),
  );
  return { slug: event.slug, body: Readable.from(writePages(ctx, scope, words, event.timezone, only)) };
}

const format = { delimiter: ";", record_delimiter: "windows", escape_formulas: true } as const;

/** The file piece by piece: a page of rows is written at once, since a stream of single rows is many times slower. */
async function* writePages(...given: Parameters<typeof readPages>): AsyncGenerator<Buffer> {
  const [ctx, { eventId }, words] = given;
  const columns = await columnsOf(ctx, eventId);
  const head = columns.map((column) => words.header[column]);
  yield Buffer.from(stringify([head], { ...format, bom: true }));
  for await (const rows of readPages(...given)) {
    const shown = rows.map((row) => columns.map((column) => row[column]));
    yield Buffer.from(stringify(shown, format));
  }
}

type Column = keyof ExportWords["header"];

/** Those in which something stands at this event. */
async function columnsOf({ database }: Context, eventId: string): Promise<Column[]> {
  const choice = await database.categoryChoice.findFirst({ where: { eventId } });
  const companion = await database.registration.findFirst({
    where: { eventId, companionOfId: { not: null } },
    select: { id: true },
  });
  const always: Column[] = ["lastName", "firstName", "email", "organisation", "category", "state"];
  return [
    ...always,
    "registeredAt",
    "registeredAtReadable",
    ...(choice ? (["date"] as const) : []),
    ...(companion ? (["companionOf"] as const) : []),
  ];
}

async function* readPages(
  ctx: Context,
  scope: EventScope,
  words: ExportWords,
  timezone: string,
  { state, categoryId }: Only,
) {
  let last = "0";
  for (;;) {
    const ofState = state ? Prisma.sql`AND ${inState(state)}` : Prisma.empty;
    const ofCategory = categoryId
      ? Prisma.sql`AND registration."categoryId" = ${categoryId}::uuid`
      : Prisma.empty;
    const rows = await throughPg(ctx.pool)<Row>(Prisma.sql`
      SELECT registration."sequence"::text AS "sequence", registration."lastName", registration."firstName",
        registration."email", party."organisation", registration."state"::text AS "state", registration."createdAt",
        occurrence."startsAt", ${contactColumn}, ${categoryColumn(scope.actor.locale)}
      FROM ${registrationTables}
      WHERE registration."eventId" = ${scope.eventId}::uuid AND registration."sequence" > ${last}::bigint ${ofState} ${ofCategory}
      ORDER BY registration."sequence" LIMIT ${ROWS_PER_READ}`);
    yield rows.map(
      (row): Record<Column, string> => ({
        lastName: row.lastName,
        firstName: row.firstName,
        email: row.email ?? "",
        organisation: row.organisation ?? "",
        category: row.category,
        state: words.state[row.state],
        registeredAt: row.createdAt.toISOString(),
        registeredAtReadable: words.readable(row.createdAt, timezone),
        date: row.startsAt ? words.readable(row.startsAt, timezone) : "",
        companionOf: row.companionOf ?? "",
      }),
    );
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return;
    last = end.sequence;
  }
}

import { Prisma } from "@podium/db/generated/client";
import pg from "pg";
import type { Context } from "../../context.ts";
import { log } from "../../log.ts";
import { Refusal } from "../../refusal.ts";

// SQLSTATE classes: https://www.postgresql.org/docs/18/errcodes-appendix.html

/** Data, integrity, or a conflict with another transaction: an error of one row, or one that a second try resolves. */
const ONE_ROW = ["22", "23", "40"];

/** No connection, no resources, a lock that is not given, an operator who stops the server. */
const UNAVAILABLE = ["08", "53", "55", "57"];

/** Is it worth trying each row of a batch alone? */
export function isAboutOneRow(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ONE_ROW.includes(error.code?.slice(0, 2) ?? "");
}

/** Did somebody else store the same key at the same moment? */
export function isTwice(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505";
}

/** No connection in time, no beginning or end of a transaction in time: https://www.prisma.io/docs/orm/reference/error-reference */
const PRISMA_UNAVAILABLE = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"];

/** Prisma wraps what the database said about a statement of ours. */
function sqlStateClass({ meta }: Prisma.PrismaClientKnownRequestError): string {
  const wrapped = meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined;
  return wrapped?.cause?.originalCode?.slice(0, 2) ?? "";
}

/** Is the database away or overrun, so that coming back later helps? */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return PRISMA_UNAVAILABLE.includes(error.code) || UNAVAILABLE.includes(sqlStateClass(error));
  if (error instanceof pg.DatabaseError) return UNAVAILABLE.includes(error.code?.slice(0, 2) ?? "");
  if (!(error instanceof Error)) return false;
  // pg gives its own connection errors no code.
  return (
    "syscall" in error ||
    /^(timeout exceeded|connection terminated|client has encountered)/iu.test(error.message)
  );
}

/** @throws Refusal registration.busy when the database is away or overrun; any other error as it is */
export async function orBusy<Result>(ctx: Context, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log.warn({ requestId: ctx.requestId }, "registration: the database did not answer in time");
    throw new Refusal("registration.busy");
  }
}

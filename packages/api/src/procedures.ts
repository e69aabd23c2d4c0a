import type { RefusalCode } from "@podium/domain/refusal";
import type { Permission } from "@podium/domain/staff/permissions";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError, z } from "zod";
import { eventScope, organisationScope } from "./access/scope.ts";
import type { Context } from "./context.ts";
import { describeFault, log } from "./log.ts";
import { Refusal } from "./refusal.ts";
import { join, nothingYet, sources } from "./request/made-of.ts";

/** Says who may call a procedure, for the access matrix: nobody asks a router's code. */
export type ProcedureMeta = {
  access: "public" | "staff" | { event: Permission } | { organisation: Permission };
  /** Changes an event even while it is in the archive. */
  evenArchived?: true;
};

/**
 * What a caller is told beside tRPC's code: the four kinds of bad news. `fields` has, by path, the message keys of
 * what was typed wrong; `refusal` the code of a rule; a fault has nothing but the id that the log knows.
 */
export type ErrorShape = {
  requestId: string;
  refusal: { code: RefusalCode; details: Record<string, string | number> } | null;
  fields: Record<string, string> | null;
};

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    defaultMeta: { access: "public" },
    errorFormatter({ shape, error, ctx }) {
      const data: ErrorShape = {
        requestId: ctx?.requestId ?? "",
        refusal:
          error.cause instanceof Refusal ? { code: error.cause.code, details: error.cause.details } : null,
        fields:
          error.code === "BAD_REQUEST" && error.cause instanceof ZodError ? fieldErrors(error.cause) : null,
      };
      // The message of a fault may hold anything, the stack of an error always does.
      const message = error.code === "INTERNAL_SERVER_ERROR" ? "fault" : error.code;
      return {
        ...shape,
        message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...data },
      };
    },
  });

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** The first message per field, keyed by its path ("translations.de.title"); "" is the input as a whole. */
export function fieldErrors(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= issue.code === "unrecognized_keys" ? "unknownField" : issue.message;
  }
  return fields;
}

/** Refusals that are not about the matter itself: come again later. */
const transportCodes: Partial<Record<RefusalCode, "TOO_MANY_REQUESTS" | "SERVICE_UNAVAILABLE">> = {
  "rate.limited": "TOO_MANY_REQUESTS",
  "registration.busy": "SERVICE_UNAVAILABLE",
};

/** A refusal is an answer (409), everything unforeseen a fault: logged here, once, under the request's id. */
const badNews = t.middleware(async ({ next, path, ctx }) => {
  const result = await next();
  if (result.ok) return result;
  const { error } = result;
  if (error.cause instanceof Refusal) {
    throw new TRPCError({ code: transportCodes[error.cause.code] ?? "CONFLICT", cause: error.cause });
  }
  if (error.code === "INTERNAL_SERVER_ERROR") {
    log.error({ requestId: ctx.requestId, path, fault: describeFault(error.cause ?? error) }, "fault");
  }
  return result;
});

/** What a page or a file is made of is not read for somebody who has gone; what ended for that reason is no fault. */
const awaited = t.middleware(async ({ next, type, signal }) => {
  const left = () => type === "query" && signal?.aborted;
  if (left()) throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
  const result = await next();
  if (!result.ok && left()) throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
  return result;
});

/** Each call notes for itself what its answer was made of; one that says nothing may be made of anything. */
const noted = t.middleware(async ({ next, ctx }) => {
  if (!ctx.madeOf) return next();
  const own = nothingYet();
  const result = await next({ ctx: { ...ctx, madeOf: own } });
  // Input that is no good is refused whatever changes.
  const refused = !result.ok && result.error.code === "BAD_REQUEST";
  if (own.sources.size === 0 && !refused) own.sources.add(sources.unknown);
  join(ctx.madeOf, own);
  return result;
});

/** Anybody may call it. */
export const publicProcedure = t.procedure.use(badNews).use(awaited).use(noted);

/** Somebody who is logged in. What he or she may see is the query's matter: only for lists over one's own events. */
export const staffProcedure = publicProcedure.meta({ access: "staff" }).use(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/**
 * For one event: the input has its id, the roles are read from the database at every call, and what follows gets an
 * `EventScope` that cannot be had otherwise. An event that somebody has no role in does not exist for that person; one in
 * the archive is not changed.
 */
export function eventProcedure(permission: Permission) {
  return staffProcedure
    .meta({ access: { event: permission } })
    .input(z.object({ eventId: z.uuid() }))
    .use(async ({ ctx, input, type, meta, next }) => {
      const scope = await eventScope(ctx, ctx.actor, input.eventId, permission);
      if (scope.archived && type === "mutation" && !meta?.evenArchived) throw new Refusal("event.archived");
      return next({ ctx: { ...ctx, scope } });
    });
}

/** The same for an organisation. */
export function organisationProcedure(permission: Permission) {
  return staffProcedure
    .meta({ access: { organisation: permission } })
    .input(z.object({ organisationId: z.uuid() }))
    .use(async ({ ctx, input, next }) =>
      next({
        ctx: { ...ctx, scope: await organisationScope(ctx, ctx.actor, input.organisationId, permission) },
      }),
    );
}

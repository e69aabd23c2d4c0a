import { staffAuditRouter } from "./audit/staff-router.ts";
import { staffCommentRouter } from "./comment/staff-router.ts";
import { createContext } from "./context.ts";
import { staffEventRouter } from "./event/staff-router.ts";
import { staffMailRouter } from "./mail/staff-router.ts";
import { staffMediaRouter } from "./media/staff-router.ts";
import { staffOrganisationRouter } from "./organisation/staff-router.ts";
import { staffPersonRouter } from "./person/staff-router.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { staffRegistrationRouter } from "./registration/staff-router.ts";

/** All that the panel mounts. Every procedure in here asks for a person who is logged in. */
export const appRouter = router({
  registration: staffRegistrationRouter,
  audit: staffAuditRouter,
  comment: staffCommentRouter,
  event: staffEventRouter,
  mail: staffMailRouter,
  media: staffMediaRouter,
  organisation: staffOrganisationRouter,
  person: staffPersonRouter,
});
export type AppRouter = typeof appRouter;

/**
 * Calls the procedures from the server, without HTTP.
 *
 * @param given what is known of the request
 * @param signal aborted when nobody waits any more
 */
export const appCaller = (given?: Parameters<typeof createContext>[0], signal?: AbortSignal) =>
  createCallerFactory(appRouter)(createContext(given), { ...(signal && { signal }) });

import { publicBarrierRouter } from "./barrier/public-router.ts";
import { publicCommentRouter } from "./comment/public-router.ts";
import { createContext } from "./context.ts";
import { publicEventRouter } from "./event/public-router.ts";
import { publicOrganisationRouter } from "./organisation/public-router.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { registrationRouter } from "./registration/public-router.ts";

/** All that the public site mounts. No staff procedure is in here, so none can be reached through it. */
export const publicRouter = router({
  event: publicEventRouter,
  registration: registrationRouter,
  comment: publicCommentRouter,
  barrier: publicBarrierRouter,
  organisation: publicOrganisationRouter,
});
export type PublicRouter = typeof publicRouter;

/**
 * Calls the procedures from the server, without HTTP.
 *
 * @param given what is known of the request
 * @param signal aborted when nobody waits any more
 */
export const publicCaller = (given?: Parameters<typeof createContext>[0], signal?: AbortSignal) =>
  createCallerFactory(publicRouter)(createContext(given), { ...(signal && { signal }) });

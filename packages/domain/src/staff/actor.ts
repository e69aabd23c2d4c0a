import type { Locale } from "../locale.ts";

/** Somebody who is logged in, as the database knows them at this request. Roles are asked for per event, not carried. */
export type Actor = { userId: string; sessionId: string; name: string; email: string; locale: Locale };

import "server-only";
import { cache } from "react";
import { asked, caller } from "../../trpc/caller.ts";

/** The event that an address names, read once per page; what is no id, or nobody's business, is "not found". */
export const eventOfPage = cache(async (eventId: string) => asked((await caller()).event.byId({ eventId })));

import type { publicCaller } from "@podium/api/public-router";

/** What the one who has the link may see of the registration. */
export type OwnRegistration = Awaited<ReturnType<ReturnType<typeof publicCaller>["registration"]["byLink"]>>;

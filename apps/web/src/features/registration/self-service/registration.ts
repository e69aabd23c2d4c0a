import type { publicCaller } from "@podium/api/public-router";

/** The registration, as far as a person with its link may see it. */
export type SelfServiceRegistration = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["byLink"]>
>;

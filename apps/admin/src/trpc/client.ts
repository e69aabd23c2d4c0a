import type { AppRouter } from "@podium/api/app-router";
import { createTRPCReact } from "@trpc/react-query";

/** Hooks for every procedure of the panel. Browser files take nothing but its type from the api room. */
export const trpc = createTRPCReact<AppRouter>();

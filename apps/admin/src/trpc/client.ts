import type { AppRouter } from "@podium/api/app-router";
import { createTRPCReact } from "@trpc/react-query";

/**
 * Hooks for every procedure of the panel. Browser files take nothing but its type from the api room. What a screen has
 * asked for is given up when the screen asks for something else or is left: the database does not go on searching.
 */
export const trpc = createTRPCReact<AppRouter>({ abortOnUnmount: true });

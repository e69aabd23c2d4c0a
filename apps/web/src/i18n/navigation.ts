import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing.ts";

/** Links and addresses by internal path name, in the language of the page. */
export const { Link, getPathname, redirect } = createNavigation(routing);

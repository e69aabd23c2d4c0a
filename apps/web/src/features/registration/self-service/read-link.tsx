import { cache, type ReactNode } from "react";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { caller } from "../../../trpc/caller.ts";
import { refusedLink } from "../link/refused-link.tsx";
import type { SelfServiceRegistration } from "./registration.ts";

type Behind = { registration: SelfServiceRegistration } | { problem: ReactNode };

/** The registration behind the link of a mail, or the page that says why there is none. Read once per request. */
export const readLink = cache(async (token: string): Promise<Behind> => {
  const api = await caller();
  return api.registration
    .byLink({ token, locale: await pageLocale() })
    .then((registration) => ({ registration }))
    .catch((error: unknown) => ({ problem: refusedLink(error) }));
});

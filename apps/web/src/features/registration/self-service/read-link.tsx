import { cache, type ReactNode } from "react";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { caller } from "../../../trpc/caller.ts";
import { refusedLink } from "../link/refused-link.tsx";
import type { OwnRegistration } from "./registration.ts";

type Own = { registration: OwnRegistration } | { problem: ReactNode };

/** Read once per request. The registration that a link from a mail leads to, or the page that says why it leads nowhere. */
export const readOwn = cache(async (token: string): Promise<Own> => {
  const api = await caller();
  return api.registration
    .byLink({ token, locale: await pageLocale() })
    .then((registration) => ({ registration }))
    .catch((error: unknown) => ({ problem: refusedLink(error) }));
});

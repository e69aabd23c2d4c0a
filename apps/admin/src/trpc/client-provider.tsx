"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { trpc } from "./client.ts";
import { failureOf } from "./failure.ts";

/** The server takes no more in one request (server/trpc.ts). */
const MAX_BATCH = 20;

/** Gives every screen below it the procedures over HTTP. A session that has ended leads to the log-in page and back. */
export function ClientProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(makeQueries);
  const [client] = useState(() =>
    trpc.createClient({
      // By POST, so that nothing typed into a search stands in an address or a log.
      links: [httpBatchLink({ url: "/api/trpc", maxItems: MAX_BATCH, methodOverride: "POST" })],
    }),
  );
  return (
    <trpc.Provider client={client} queryClient={queries}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}

function makeQueries(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (failureOf(error).kind !== "loggedOut") return;
        const back = `${window.location.pathname}${window.location.search}`;
        window.location.assign(`/login?callbackUrl=${encodeURIComponent(back)}`);
      },
    }),
    mutationCache: new MutationCache({
      // Whatever was changed: the next screen asks anew. The screen that made the change renews itself.
      onSuccess: () => queries.invalidateQueries({ refetchType: "none" }),
    }),
    defaultOptions: {
      queries: {
        // A refusal stays one; only a fault or a broken line is worth a second try.
        retry: (failures, error) => failures < 2 && failureOf(error).kind === "fault",
        // Nothing is asked for in the background: a forgotten window must not keep a session alive.
        refetchOnWindowFocus: false,
      },
    },
  });
  return queries;
}

import { inject } from "vitest";
import type { TestProject } from "vitest/node";

/** What the run's set-up tells the test files: a server with superuser rights and the prepared database on it. */
export type ProvidedServer = { url: string; template: string };

// vitest wants its keys declared by merging into an interface, which the house's style has none of: the two casts
// stand in for that, here and nowhere else.
const key = "databaseServer" as never;

export function provideServer(project: TestProject, server: ProvidedServer): void {
  project.provide(key, server as never);
}

export function providedServer(): ProvidedServer {
  const server: ProvidedServer | undefined = inject(key);
  if (!server)
    throw new Error("name @podium/tests-support/postgres/setup as globalSetup in the vitest config");
  return server;
}

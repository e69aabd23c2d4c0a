import type { DemoLogin } from "@podium/launcher/demo";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

/** Where everything stands that the journeys go through. */
export type Stage = {
  /** Base addresses without a slash at the end. */
  site: string;
  admin: string;
  databaseUrl: string;
  dataDir: string;
  browserPath: string;
  logins: DemoLogin[];
};

// See tests/support/src/provided-server.ts for the casts.
const key = "stage" as never;

export function provideStage(project: TestProject, stage: Stage): void {
  project.provide(key, stage as never);
}

export function stage(): Stage {
  const given: Stage | undefined = inject(key);
  if (!given) throw new Error("the journeys need the stage of harness/global-setup.ts");
  return given;
}

import type { AdminEnvironment } from "../src/environment.ts";
import type { NextPages } from "./next/pages.ts";

/** What the handlers of this process share. */
export type Panel = { environment: AdminEnvironment; pages: NextPages };

import { parseArgs } from "node:util";
import { benchFairness } from "./src/fairness.ts";
import { conclude, type Figure } from "./src/figure.ts";
import type { Given } from "./src/given.ts";
import { benchGrowth } from "./src/growth.ts";
import { benchLatency } from "./src/latency.ts";
import { benchMailDown } from "./src/mail-down.ts";
import { benchPage } from "./src/page.ts";
import { benchPageInRush } from "./src/page-in-rush.ts";
import { benchRegistration, benchRegistrationOnSlowDisk } from "./src/registration.ts";
import { benchSpread } from "./src/spread.ts";
import { benchTwoProcesses } from "./src/two-processes.ts";

const benches: Record<string, (given: Given) => Promise<Figure>> = {
  page: benchPage,
  registration: benchRegistration,
  "registration-slow-disk": benchRegistrationOnSlowDisk,
  spread: benchSpread,
  growth: benchGrowth,
  latency: benchLatency,
  fairness: benchFairness,
  "mail-down": benchMailDown,
  "page-in-rush": benchPageInRush,
  "two-processes": benchTwoProcesses,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "7" }, seconds: { type: "string", default: "8" } },
});
const bench = benches[positionals[0] ?? ""];
if (!bench || positionals.length > 1) {
  console.error(`pnpm bench <${Object.keys(benches).join("|")}> [--pairs 7] [--seconds 8]`);
  process.exit(1);
}
process.exitCode = conclude(await bench({ pairs: Number(values.pairs), seconds: Number(values.seconds) }));

import { parseArgs } from "node:util";
import { benchFairness } from "./src/benches/fairness.ts";
import { benchFirstPaint } from "./src/benches/first-paint.ts";
import type { Given } from "./src/benches/given.ts";
import { benchGrowth } from "./src/benches/growth.ts";
import { benchLatency } from "./src/benches/latency.ts";
import { benchMailDown } from "./src/benches/mail-down.ts";
import { benchPage } from "./src/benches/page.ts";
import { benchPageInRush } from "./src/benches/page-in-rush.ts";
import { benchPages } from "./src/benches/pages.ts";
import { benchRegistration, benchRegistrationOnSlowDisk } from "./src/benches/registration.ts";
import { benchSearch, benchSearchGrowth } from "./src/benches/search.ts";
import { benchSpread } from "./src/benches/spread.ts";
import { benchTwoProcesses } from "./src/benches/two-processes.ts";
import { conclude, type Figure } from "./src/figure/figure.ts";

const benches: Record<string, (given: Given) => Promise<Figure>> = {
  page: benchPage,
  pages: benchPages,
  "first-paint": benchFirstPaint,
  registration: benchRegistration,
  "registration-slow-disk": benchRegistrationOnSlowDisk,
  spread: benchSpread,
  growth: benchGrowth,
  latency: benchLatency,
  fairness: benchFairness,
  "mail-down": benchMailDown,
  "page-in-rush": benchPageInRush,
  "two-processes": benchTwoProcesses,
  search: benchSearch,
  "search-growth": benchSearchGrowth,
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

import { parseArgs } from "node:util";
import { conclude, type Figure } from "./src/figure.ts";
import { benchPage } from "./src/page.ts";
import { benchRegistration } from "./src/registration.ts";

export type Rounds = { pairs: number; seconds: number };

const benches: Record<string, (rounds: Rounds) => Promise<Figure>> = {
  page: benchPage,
  registration: benchRegistration,
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

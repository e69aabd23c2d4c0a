import { prepareDatabase } from "../src/prepare.ts";

// A process of its own, which knows the database's address and nothing else. Its only output is the error's code and
// message, for whoever has started it.
try {
  await prepareDatabase(process.env.DATABASE_URL ?? "");
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  console.log(JSON.stringify({ code, message: message ?? String(error) }));
  process.exitCode = 1;
}

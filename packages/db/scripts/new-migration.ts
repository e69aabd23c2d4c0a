import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeMigration } from "./write-migration.ts";

const prismaFolder = fileURLToPath(new URL("../prisma", import.meta.url));

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "Say what the migration does, in lower case with underscores: pnpm db:migration add_waiting_list",
  );
  process.exit(1);
}
const written = await writeMigration(name, prismaFolder, new Date());
console.log(
  written
    ? `Written: ${relative(process.cwd(), written)}. Read it and add what Prisma cannot say; the next start applies it.`
    : "Nothing to do: the schema is the one of the last migration.",
);

import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DiffTarget } from "@prisma/schema-engine-wasm";
import { noFilter, withMigrationEngine } from "./migration-engine.ts";

/**
 * The SQL that leads from one Prisma schema to another. Needs no database.
 *
 * @param from the schema's text before; undefined for an empty database
 * @param to the schema's text after
 * @returns the script, or undefined when both mean the same tables
 * @throws when a text is not a valid Prisma schema
 */
export async function schemaDifference(from: string | undefined, to: string): Promise<string | undefined> {
  const result = await withMigrationEngine(noDatabase, (engine) =>
    engine.diff({
      from: from === undefined ? { tag: "empty" } : schemaText("migrated.prisma", from),
      to: schemaText("schema.prisma", to),
      script: true,
      exitCode: true,
      filters: noFilter,
    }),
  );
  // Exit code 2 is Prisma's word for "there is a difference".
  return result.exitCode === 2 ? result.stdout?.trim() : undefined;
}

function schemaText(path: string, content: string): DiffTarget {
  return { tag: "schemaDatamodel", files: [{ path, content }] };
}

/**
 * The engine asks any database one question before it works (is there a schema `public`, and which version are you?),
 * even when it compares two texts. This answers it; everything else is refused.
 */
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "podium-no-database",
  connect: async () => answerVersion,
  connectToShadowDb: async () => refuse(),
};

const answerVersion: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "podium-no-database",
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 18.4", 180004]],
  }),
  executeRaw: async () => refuse(),
  executeScript: async () => refuse(),
  startTransaction: async () => refuse(),
  dispose: async () => undefined,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
};

function refuse(): never {
  throw new Error("Comparing two schema texts needs no database.");
}

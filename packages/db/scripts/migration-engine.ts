import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

// Prisma's command line downloads a native schema engine from a host of its own, which many networks of public
// bodies do not let through. The same engine is published to the npm registry as WebAssembly; it is used here, to write
// a migration. To apply one it is not: it crashed there once in some thousand times, and who waited for it waited on.

type EngineModule = {
  SchemaEngine: { new: (typeof SchemaEngine)["new"] };
  __wbg_set_wasm: (exports: unknown) => void;
};

// Node has it; TypeScript declares it only together with a browser's window.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** The engine wants to be told which tables and enums are managed elsewhere. Here: none. */
export const noFilter = { externalTables: [], externalEnums: [] };

let loaded: Promise<EngineModule> | undefined;

/**
 * Runs a piece of work with Prisma's schema engine and frees the engine afterwards.
 *
 * @param database the database to work on
 * @throws the database's own error where there was one, otherwise the engine's message
 */
export async function withMigrationEngine<Result>(
  database: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= loadEngine();
  const module = await loaded;
  const factory = bindMigrationAwareSqlAdapterFactory(database);
  let engine: SchemaEngine | undefined;
  try {
    engine = await module.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    return await work(engine);
  } catch (error) {
    const id = error instanceof Error && /External error id#(\d+)/.exec(error.message)?.[1];
    throw (id && factory.errorRegistry.consumeError(Number(id))?.error) || error;
  } finally {
    engine?.free();
  }
}

/**
 * The package's own entry point imports the .wasm file as a module, which Node does only behind a flag; the
 * instance is therefore made by hand, once per process.
 */
async function loadEngine(): Promise<EngineModule> {
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as EngineModule;
  const bytes = await readFile(join(dirname(glueFile), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

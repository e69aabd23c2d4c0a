/** A field of an input that names a row: by its id, or by its number in a list. */
export type IdPath = { field: string[]; kind: "uuid" | "number" };

/** What a schema of zod can say of itself. */
export type Describable = { toJSONSchema(how: { io: "output"; unrepresentable: "any" }): unknown };

type Schema = {
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

/** Every field of these schemas that names a row, in whatever depth; "0" stands for each part of a list. */
export function idPaths(inputs: readonly Describable[]): IdPath[] {
  const found = new Map<string, IdPath>();
  for (const input of inputs) {
    const schema = input.toJSONSchema({ io: "output", unrepresentable: "any" }) as Schema;
    for (const path of walk(schema, [])) found.set(path.field.join("."), path);
  }
  return [...found.values()];
}

function walk(schema: Schema, field: string[]): IdPath[] {
  const here: IdPath[] = schema.format === "uuid" ? [{ field, kind: "uuid" }] : [];
  if (schema.pattern?.startsWith("^\\d{1,18}")) here.push({ field, kind: "number" });
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    ...here,
    ...parts.flatMap((part) => walk(part, field)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => walk(part, [...field, name])),
    ...(schema.items ? walk(schema.items, [...field, "0"]) : []),
  ];
}

/** The input with this value in that field; lists that are empty get one part, for the others it replaces the first. */
export function withValue(input: unknown, [name, ...rest]: string[], value: string): unknown {
  if (name === undefined) return value;
  if (name === "0") {
    const list = Array.isArray(input) ? input : [];
    return [withValue(list[0], rest, value), ...list.slice(1)];
  }
  return { ...(input as object), [name]: withValue((input as Record<string, unknown>)?.[name], rest, value) };
}

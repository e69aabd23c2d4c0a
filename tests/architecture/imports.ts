import { posix } from "node:path";
import type { SourceFile } from "./repository.ts";
import { type Token, tokens } from "./tokens.ts";

export type Import = {
  /** The importing file. */
  from: string;
  /** As written: "./rules.ts", "zod", "@podium/domain/locale". */
  specifier: string;
  kind: "static" | "dynamic" | "type";
};

/** Every import of a file: static, re-exported, dynamic, `require`, type-only (`import type`, `typeof import()`). */
export function importsOf({ path, text }: SourceFile): Import[] {
  const list = tokens(text);
  const found: Import[] = [];
  list.forEach((token, index) => {
    const before = list[index - 1];
    if (token.kind !== "string" || !before) return;
    const add = (kind: Import["kind"]) => found.push({ from: path, specifier: token.text, kind });
    if (isWord(before, "import")) add("static");
    else if (isWord(before, "from") && list[index - 2]?.text !== ".") {
      const statement = statementOf(list, index - 2);
      if (statement) add(statement);
    } else if (before.text === "(" && list[index - 2]?.text === "import") {
      add(isWord(list[index - 3], "typeof") || isTypePosition(list, index) ? "type" : "dynamic");
    } else if (before.text === "(" && isWord(list[index - 2], "require")) add("static");
  });
  return found;
}

/** Walks back from `from` to the statement's `import` or `export`. */
function statementOf(list: Token[], from: number): Import["kind"] | undefined {
  for (let at = from; at >= 0 && from - at < 400; at -= 1) {
    const token = list[at];
    if (token?.text === ";" || token?.kind === "string") return undefined;
    if (isWord(token, "import") || isWord(token, "export")) {
      const next = list[at + 1];
      const onlyTypes = isWord(next, "type") && list[at + 2]?.text !== "from";
      return onlyTypes || namesOnlyTypes(list.slice(at + 1, from + 1)) ? "type" : "static";
    }
  }
  return undefined;
}

/** `import { type A, type B } from`: nothing remains of it at run time. */
function namesOnlyTypes(clause: Token[]): boolean {
  if (clause[0]?.text !== "{") return false;
  const names = clause.filter((token) => token.text !== "{" && token.text !== "}");
  const parts = names
    .map(({ text }) => text)
    .join(" ")
    .split(",");
  return parts.every((part) => part.trim() === "" || /^type \S/.test(part.trim()));
}

/** `x: import("y").Z` and `= import("y").Z` without `await` are types; a call used as a value has `await`, `(` or `=>`. */
function isTypePosition(list: Token[], index: number): boolean {
  const before = list[index - 3];
  return (
    list[index + 1]?.text === ")" &&
    list[index + 2]?.text === "." &&
    list[index + 3]?.text !== "then" &&
    !isWord(before, "await")
  );
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === "word" && token.text === text;
}

/** The top two folders: "apps/web", "packages/domain". Files at the top live in no room. */
export function roomOf(path: string): string {
  const [first, second, ...rest] = path.split("/");
  return rest.length > 0 && ["apps", "packages", "tests"].includes(first ?? "") ? `${first}/${second}` : "";
}

/**
 * The room that an import leads to, or undefined when it leads out of the repository.
 *
 * @param rooms package names to rooms, as the package.json files have them
 */
export function roomImported({ from, specifier }: Import, rooms: Map<string, string>): string | undefined {
  if (specifier.startsWith(".")) return roomOf(posix.join(posix.dirname(from), specifier));
  return rooms.get(packageOf(specifier));
}

/** "@podium/domain/locale" → "@podium/domain"; "next/navigation" → "next". */
export function packageOf(specifier: string): string {
  const [scope = "", name] = specifier.split("/");
  return specifier.startsWith("@") ? `${scope}/${name}` : scope;
}

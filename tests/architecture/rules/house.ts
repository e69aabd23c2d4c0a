import type { SourceFile } from "../repository.ts";
import { tokens } from "../tokens.ts";

/** Rooms by which nobody would know what belongs in them. */
const vague = /^(utils?|lib|libs|shared|common|core|helpers?|types|misc|stuff)$/;

/** Names that tools and readers expect as they are. */
const customary =
  /^(README|CONTRIBUTING|SECURITY|LICENSE|CHANGELOG|CODE_OF_CONDUCT|AUTHORS)(\.md|\.txt)?$|^REUSE\.toml$|^\.[a-z][\w.-]*$|^migration_lock\.toml$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Next's routes: [slug], [...rest], [[...rest]], (group), @slot, _private. */
const route = /^(\[{1,2}(\.{3})?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|@[a-z-]+|_[a-z-]+)$/;
/** Prisma's: the time and what it does. */
const migration = /^\d{14}_[a-z0-9_]+$/;

/** @returns the parts of the path that are not kebab-case; texts of licences have their SPDX names */
export function oddNames(path: string): string[] {
  if (path.startsWith("LICENSES/")) return [];
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const odd = folders.filter((name) => ![kebab, route, migration, customary].some((form) => form.test(name)));
  const stem = file.replace(/(\.[a-z0-9]+)+$/i, "");
  return customary.test(file) || kebab.test(stem) || route.test(stem) ? odd : [...odd, file];
}

export function vagueNames(path: string): string[] {
  return path.split("/").filter((name) => vague.test(name.replace(/\..*$/, "")));
}

/** A file that only hands on what others have, or all that one other has. */
export function isBarrel({ path, text }: SourceFile): boolean {
  if (/(^|\/)index\.(ts|tsx|mjs|js)$/.test(path)) return true;
  const code = tokens(text)
    .map(({ kind, text: word }) => (kind === "string" ? '"' : word))
    .join(" ");
  if (/\bexport \* (as \w+ )?from "/.test(code)) return true;
  const reExports = code.match(/\bexport (type )?\{[^}]*\} from "/g) ?? [];
  const rest = code.replace(/\b(export|import) (type )?[^;"]*? from " ?;?/g, "").trim();
  return reExports.length > 1 && rest === "";
}

/** @returns names of variables that a file reads from the process: `process.env.NAME` and `process.env["NAME"]` */
export function variablesRead({ text }: SourceFile): string[] {
  const list = tokens(text);
  return list.flatMap((token, index) => {
    if (token.text !== "env" || list[index - 1]?.text !== "." || list[index - 2]?.text !== "process")
      return [];
    const [mark, name] = [list[index + 1]?.text, list[index + 2]];
    return mark === "." || (mark === "[" && name?.kind === "string") ? [name?.text ?? ""] : [];
  });
}

export function readsEnvironment({ text }: SourceFile): boolean {
  const list = tokens(text);
  return list.some(
    ({ text: word }, index) =>
      word === "env" && list[index - 1]?.text === "." && list[index - 2]?.text === "process",
  );
}

/** @returns the keys in capitals of the zod objects of an environment module */
export function variablesDeclared({ text }: SourceFile): string[] {
  const list = tokens(text);
  return list
    .filter(
      ({ kind, text: word }, index) =>
        kind === "word" &&
        /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$|^[A-Z]{4,}$/.test(word) &&
        list[index + 1]?.text === ":",
    )
    .map(({ text: word }) => word);
}

/** Tests that do not run, or keep others from running. */
export function restingTests({ text }: SourceFile): string[] {
  const list = tokens(text);
  return list.flatMap((token, index) => {
    const owner = list[index - 2]?.text ?? "";
    const held = /^(skip|only|todo|skipIf|runIf|fails)$/.test(token.text) && list[index - 1]?.text === ".";
    if (held && /^(test|it|describe|bench|suite|each|concurrent|sequential)$/.test(owner))
      return [`${owner}.${token.text}`];
    return token.kind === "word" && /^x(it|test|describe)$/.test(token.text) ? [token.text] : [];
  });
}

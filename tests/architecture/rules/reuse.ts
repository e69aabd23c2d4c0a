/** What REUSE.toml says of files: https://reuse.software/spec-3.3/ */
export type Annotation = { paths: string[]; copyright: string[]; licenses: string[] };

/** Reads the part of TOML that REUSE.toml needs: tables of keys with a string or a list of strings. */
export function readAnnotations(toml: string): Annotation[] {
  const whole = toml
    .replace(/^\s*#.*$/gm, "")
    .replace(/\[\n([^\]]*)\]/g, (list) => list.replaceAll("\n", " "));
  const [, ...tables] = whole.split(/^\[\[annotations\]\]\s*$/m);
  return tables.map((table) => {
    const values = (key: string) => {
      const [, value = ""] = new RegExp(`^${key}\\s*=\\s*(.+)$`, "m").exec(table) ?? [];
      return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replace(/\\(.)/g, "$1"));
    };
    return {
      paths: values("path"),
      copyright: values("SPDX-FileCopyrightText"),
      licenses: values("SPDX-License-Identifier"),
    };
  });
}

/** Files that say what holds for others need no words about themselves. */
export function isCovered(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return !(
    path.startsWith("LICENSES/") ||
    name === "REUSE.toml" ||
    name.endsWith(".license") ||
    /^(LICENSE|LICENCE|COPYING)([-.].*)?$/.test(name) ||
    /\.spdx(\.(rdf|json|xml|ya?ml))?$/.test(name)
  );
}

/** `*` stands for anything within a folder, `**` for folders, too; a backslash takes a sign as it is. */
export function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\\(.)|\*\*|\*|[.+?^$()|[\]{}]/gs, (sign, plain?: string) => {
    if (plain !== undefined) return plain.replace(/[\\*.+?^$()|[\]{}]/g, "\\$&");
    if (sign === "**") return ".*";
    return sign === "*" ? "[^/]*" : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "s").test(path);
}

/**
 * @param paths every file that is kept
 * @returns a sentence for each thing that REUSE would complain of
 */
export function reuseMistakes(paths: readonly string[], annotations: readonly Annotation[]): string[] {
  const covered = paths.filter(isCovered);
  const open = covered.flatMap((path) => {
    // Of several that match, the last one holds.
    const found = annotations.findLast((one) => one.paths.some((pattern) => matches(pattern, path)));
    const lacks = [
      ...(found && found.copyright.length > 0 ? [] : ["copyright"]),
      ...(found && found.licenses.length > 0 ? [] : ["licence"]),
    ];
    return lacks.length > 0 ? [`${path} lacks ${lacks.join(" and ")}`] : [];
  });
  const used = new Set(annotations.flatMap(({ licenses }) => licenses.flatMap(identifiersIn)));
  const texts = new Set(
    paths.filter((path) => path.startsWith("LICENSES/")).map((path) => path.slice(9).replace(/\.\w+$/, "")),
  );
  return [
    ...open,
    ...[...used].filter((license) => !texts.has(license)).map((license) => `LICENSES lacks ${license}`),
    ...[...texts].filter((license) => !used.has(license)).map((license) => `nothing is under ${license}`),
  ];
}

function identifiersIn(expression: string): string[] {
  return expression.split(/[\s()]+/).filter((word) => word !== "" && !/^(AND|OR|WITH)$/.test(word));
}

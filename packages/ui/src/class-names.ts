/** @returns the class names that are set, parted by a space; undefined instead of an empty attribute */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

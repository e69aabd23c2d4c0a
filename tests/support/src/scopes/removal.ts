/** One check of who may see or change something, and the tests that must fail when it is gone. */
export type Removal = {
  name: string;
  file: string;
  /** Stands once in the file. */
  check: string;
  /** What stands there without the check. */
  without: string;
  /** Parts of the names of the integration tests that guard it. */
  guards: string[];
};

export const api = (path: string) => `packages/api/src/${path}.ts`;

export function removal(
  name: string,
  file: string,
  check: string,
  without: string,
  guards: string[],
): Removal {
  return { name, file, check, without, guards };
}

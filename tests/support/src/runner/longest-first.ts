import { BaseSequencer, type TestSequencer, type TestSpecification } from "vitest/node";

/**
 * A sequencer for vitest's config. Vitest starts large files first, but some short ones take long: started last, they
 * leave the second core without work.
 *
 * @param names of files without ".test.ts", the longest one first; all others follow in vitest's own order
 */
export function longestFirst(
  names: readonly string[],
): new (
  ...given: ConstructorParameters<typeof BaseSequencer>
) => TestSequencer {
  const place = ({ moduleId }: TestSpecification) => {
    const file = moduleId.split("/").at(-1) ?? "";
    const found = names.findIndex((name) => file === `${name}.test.ts`);
    return found < 0 ? names.length : found;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
    }
  };
}

/** A row of either side, and whether the other side has it, too. */
export type Row = { text: string; isKept: boolean };

/**
 * Two lists row by row: what both have in the same order is kept, the rest went or came.
 *
 * @param before at most some hundred rows, as after
 */
export function rowDifference(
  before: readonly string[],
  after: readonly string[],
): { before: Row[]; after: Row[] } {
  const common = longestCommon(before, after);
  const marked = (rows: readonly string[], kept: ReadonlySet<number>) =>
    rows.map((text, index) => ({ text, isKept: kept.has(index) }));
  return {
    before: marked(before, new Set(common.map(([index]) => index))),
    after: marked(after, new Set(common.map(([, index]) => index))),
  };
}

/** Pairs of places in both lists, as many as keep their order. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (line)
        line[column] =
          one[row] === other[column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

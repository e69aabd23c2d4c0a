import { Categories } from "../../places/categories.tsx";
import { Pools } from "../../places/pools.tsx";

/** Categories and places one by one. @param inUse ids of those that cannot be removed */
export function Places({ inUse }: { inUse: ReadonlySet<string> }) {
  return (
    <>
      <Categories inUse={inUse} />
      <Pools inUse={inUse} />
    </>
  );
}

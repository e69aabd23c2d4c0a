import { Categories } from "../../places/categories.tsx";
import { Pools } from "../../places/pools.tsx";

/** Categories and places one by one. @param inUse ids of those that cannot be removed @param isHere whether places are counted */
export function Places({ inUse, isHere }: { inUse: ReadonlySet<string>; isHere: boolean }) {
  return (
    <>
      <Categories inUse={inUse} />
      {isHere && <Pools inUse={inUse} />}
    </>
  );
}

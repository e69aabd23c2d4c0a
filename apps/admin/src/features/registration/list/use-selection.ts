import { useState } from "react";
import { trpc } from "../../../trpc/client.ts";
import type { Filter } from "./list-filter.ts";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (ids: readonly string[], isChosen: boolean) => void;
};

/** The selected people. The selection outlives turning pages and changing the filter; `all` adds all matches. */
export function useSelection(eventId: string, { search, state, categoryId }: Filter) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [isCut, setCut] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const utils = trpc.useUtils();

  const toggle: Selection["toggle"] = (given, isChosen) =>
    setIds((before) => {
      const after = new Set(before);
      for (const id of given) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });

  const chooseAll = async () => {
    setBusy(true);
    setError(null);
    try {
      const found = await utils.registration.ids.fetch({ eventId, search, state, categoryId });
      setIds(new Set(found.ids));
      setCut(found.more);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return {
    ids,
    toggle,
    clear: () => {
      setIds(new Set());
      setCut(false);
      setError(null);
    },
    all: { choose: () => void chooseAll(), isBusy, isCut, error },
  };
}

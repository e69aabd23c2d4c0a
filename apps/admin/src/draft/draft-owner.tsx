"use client";

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo } from "react";
import { type Drafts, draftsOf } from "./drafts.ts";

const Owner = createContext("");

/** A word for this page, until it is loaded anew. */
const page = Math.random().toString(36).slice(2);

/** Whose drafts the forms below keep: nobody else's stay in this browser. */
export function DraftOwner({ personId, children }: { personId: string; children: ReactNode }) {
  // Before the forms look for theirs.
  useLayoutEffect(() => of(personId).claim(), [personId]);
  return <Owner value={personId}>{children}</Owner>;
}

/** For use in effects and handlers only: the server has no browser. */
export function useDrafts(): () => Drafts {
  const personId = useContext(Owner);
  return useMemo(() => () => of(personId), [personId]);
}

/** What was typed has been sent: nothing is left to be kept. For forms that are gone by then. */
export function useDraftsDone(isDone: boolean, ...names: string[]): void {
  const drafts = useDrafts();
  const all = names.join("\n");
  useEffect(() => {
    if (isDone) for (const name of all.split("\n")) drafts().drop(name);
  }, [all, drafts, isDone]);
}

function of(personId: string): Drafts {
  return draftsOf(window.localStorage, personId, page, () => new Date());
}

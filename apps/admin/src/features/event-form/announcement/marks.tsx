"use client";

import type { EventForm } from "@podium/domain/event/schema";
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { get, useFormContext } from "react-hook-form";

/**
 * Fields that were filled from a text and that nobody has touched since, with what they were filled with. `isCarried`: the
 * form has another name now, and may write the same in another way.
 */
type Marked = { owner: string; isCarried: boolean; values: ReadonlyMap<string, string> };
type Marks = Marked & { set: Dispatch<SetStateAction<Marked>> };

const nothing: Marked = { owner: "", isCarried: false, values: new Map() };
const Context = createContext<Marks>({ ...nothing, set: () => {} });

/** Keeps the marks on the way from page to page, in this window only. */
export function MarksOfText({ children }: { children: ReactNode }) {
  const [marked, set] = useState(nothing);
  const value = useMemo(() => ({ ...marked, set }), [marked]);
  return <Context value={value}>{children}</Context>;
}

const written = (form: EventForm, path: string) => JSON.stringify(get(form, path) ?? null);

/** Whether a field still holds what came from the text. */
export function useIsFromText(): (path: string) => boolean {
  const { values } = useContext(Context);
  return (path) => values.has(path);
}

/**
 * The marks of one form: a field loses its own as soon as it holds something else.
 *
 * @param owner the form, with what it is about
 */
export function useMarks(owner: string): (form: EventForm, paths: readonly string[]) => void {
  const { set } = useContext(Context);
  const { subscribe, getValues } = useFormContext<EventForm>();
  useEffect(() => {
    const form = getValues();
    set((marked) => {
      if (marked.owner !== owner) return nothing;
      if (!marked.isCarried) return marked;
      return { owner, isCarried: false, values: valuesOf(form, [...marked.values.keys()]) };
    });
  }, [owner, getValues, set]);
  useEffect(() => {
    const look = (form: EventForm) =>
      set((marked) => {
        if (marked.owner !== owner || marked.isCarried) return marked;
        const untouched = [...marked.values].filter(([path, value]) => written(form, path) === value);
        return untouched.length < marked.values.size ? { ...marked, values: new Map(untouched) } : marked;
      });
    return subscribe({ formState: { values: true }, callback: ({ values }) => look(values) });
  }, [owner, subscribe, set]);
  return (form, paths) =>
    set((marked) => {
      const before = marked.owner === owner ? marked.values : nothing.values;
      return { owner, isCarried: false, values: new Map([...before, ...valuesOf(form, paths)]) };
    });
}

const valuesOf = (form: EventForm, paths: readonly string[]) =>
  new Map(paths.map((path) => [path, written(form, path)] as const).filter(([, value]) => !isBlank(value)));
const isBlank = (value: string) => value === "null" || value === "[]" || value === '""';

/** What was filled into the form of a new event stands in that of the event that was made of it. */
export function useHandOver(): (owner: string) => void {
  const { set } = useContext(Context);
  return (owner) => set(({ values }) => ({ owner, isCarried: true, values }));
}

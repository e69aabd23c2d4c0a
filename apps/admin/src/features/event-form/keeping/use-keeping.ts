"use client";

import type { Conflict, EditMark } from "@podium/api/event/collected/views";
import type { EventForEditing } from "@podium/api/event/staff/views";
import type { FieldValues } from "@podium/domain/event/form/fields";
import { isSame } from "@podium/domain/event/form/merge";
import type { EventForm } from "@podium/domain/event/schema";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { useDraft } from "../../../draft/use-draft.tsx";
import { trpc } from "../../../trpc/client.ts";
import { failureOf } from "../../../trpc/failure.ts";
import { clientValue, sentFields } from "./client-form.ts";
import { begunWith, knownOf, meet, outdatedOf, theirsOf, typedSince } from "./exchange.ts";
import { type KeepState, PAUSE_MS, retryAfter } from "./pace.ts";
import { useMoments } from "./use-moments.ts";

/**
 * Keeps what is typed on the server, for all who edit the event. Until the server has it, the browser keeps it; what somebody else has typed or saved meanwhile is taken over, or shown where both have.
 *
 * @param onFill fields that hold a state of their own begin anew
 */
export function useKeeping(event: EventForEditing, methods: UseFormReturn<EventForm>, onFill: () => void) {
  const keep = trpc.event.keep.useMutation();
  const { client } = trpc.useUtils();
  const [known] = useState(() => ({ now: knownOf(event), use: event.venueUse }));
  const [marks, setMarks] = useState<EditMark[]>(event.edits);
  const [state, setState] = useState<KeepState>("none");
  const [at, setAt] = useState<Date | null>(null);
  const [conflicts, setConflicts] = useState(
    () => new Map(outdatedOf(event).map((each) => [each.field, each])),
  );
  const timer = useRef<number>(undefined);
  const failures = useRef(0);
  const running = useRef<Promise<boolean>>(null);
  const open = useRef(conflicts);
  const latest = useRef(marks);
  const overs = useRef<FieldValues>({});
  const sent = useRef<FieldValues>({});

  const current = () => sentFields(methods.getValues(), known.now.facts, known.use);
  const mark = (given: EditMark[]) => {
    latest.current = given;
    setMarks(given);
  };
  const dispute = (given: readonly Conflict[], withdrawn: readonly string[] = []) => {
    const next = new Map(open.current);
    for (const field of withdrawn) next.delete(field);
    for (const conflict of given) next.set(conflict.field, conflict);
    open.current = next;
    setConflicts(next);
  };
  const fill = (values: FieldValues) => {
    for (const [field, value] of Object.entries(values))
      methods.setValue(field as FieldPath<EventForm>, clientValue(field, value) as never, {
        shouldDirty: true,
      });
    const focused = document.activeElement;
    if (
      Object.keys(values).length > 0 &&
      !(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
    )
      onFill();
  };
  const net = useDraft<FieldValues>(`event form ${event.id}`, {
    put: ({ value, ...draft }) => {
      const { take, both } = meet(begunWith(draft, known.now.shown), value, known.now.shown);
      const mine = { ...value, ...take };
      const back = typedSince(mine, known.now);
      if (back.length === 0) return { put: "nothing" };
      fill(Object.fromEntries(back.map((field) => [field, mine[field]])));
      onFill();
      dispute(both.map((field) => ({ field, value: known.now.served[field], by: null, at: null })));
      schedule(0);
      return { put: "back" };
    },
    clear: () => fill(known.now.shown),
  });

  const remember = (value = current()) => net.keep({ value, base: known.now.shown, sent: sent.current });

  function schedule(ms: number) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), ms);
  }

  /** @returns whether the server has all that was typed */
  async function flush(): Promise<boolean> {
    window.clearTimeout(timer.current);
    while (running.current) await running.current;
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  }

  async function send(): Promise<boolean> {
    const values = current();
    const fields = typedSince(values, known.now).filter((field) => !open.current.has(field));
    const forced = Object.keys(overs.current).filter((field) => !fields.includes(field));
    const changes = [...fields, ...forced].map((field) => ({
      field,
      value: values[field],
      was: known.now.served[field],
      ...(field in overs.current && { over: overs.current[field] }),
    }));
    if (changes.length === 0) {
      setState((before) => (before === "typing" ? "kept" : before));
      return open.current.size === 0;
    }
    sent.current = Object.fromEntries(changes.map(({ field, value }) => [field, value]));
    remember(values);
    try {
      const answer = await keep.mutateAsync({ eventId: event.id, changes });
      failures.current = 0;
      sent.current = {};
      const refused = new Set(answer.conflicts.map(({ field }) => field));
      for (const { field, value } of changes) {
        delete overs.current[field];
        if (refused.has(field)) continue;
        known.now.served[field] = value;
        known.now.shown[field] = value;
      }
      dispute(answer.conflicts);
      mark(answer.marks);
      setAt(new Date());
      setState("kept");
      remember();
      if (answer.version !== known.now.version) await renew();
      return answer.conflicts.length === 0;
    } catch (error) {
      const isLoggedOut = failureOf(error).kind === "loggedOut";
      setState(isLoggedOut ? "loggedOut" : "failed");
      failures.current += 1;
      if (!isLoggedOut) schedule(retryAfter(failures.current));
      return false;
    }
  }

  /** The newest state of the event, put beside what is typed. */
  async function renew(): Promise<EventForEditing> {
    const fresh = await client.event.forEditing.query({ eventId: event.id });
    accept(fresh);
    return fresh;
  }

  function accept(fresh: EventForEditing) {
    const next = knownOf(fresh);
    const values = current();
    const { take, both } = meet(known.now.shown, values, next.shown);
    known.now = next;
    known.use = fresh.venueUse;
    mark(fresh.edits);
    fill(take);
    const settled = [...open.current.keys()].filter((field) => isSame(current()[field], next.shown[field]));
    dispute([...theirsOf(fresh, both, next.served), ...outdatedOf(fresh)], settled);
    remember();
  }

  /** Of two who typed the same field, one is chosen. */
  function choose(field: string, whose: "mine" | "theirs") {
    const conflict = open.current.get(field);
    if (!conflict) return;
    const isStored =
      isSame(conflict.value, known.now.stored[field]) && !isSame(known.now.served[field], conflict.value);
    dispute([], [field]);
    if (isStored) overs.current[field] = conflict.value;
    else known.now.served[field] = conflict.value;
    if (whose === "theirs") {
      fill({ [field]: conflict.value });
      if (!isStored) known.now.shown[field] = current()[field];
    } else if (field === "venue") {
      const version = (conflict.value as EventForm["venue"])?.version;
      if (version && methods.getValues("venue")) methods.setValue("venue.version", version);
    }
    schedule(0);
  }

  /** Collected changes and what is typed are thrown away. @returns what brings them back */
  const discard = trpc.event.discardChanges.useMutation();
  async function throwAway(): Promise<() => void> {
    await flush();
    const values = current();
    const fields = [
      ...new Set([
        ...latest.current.map(({ field }) => field),
        ...typedSince(values, { shown: known.now.stored }),
      ]),
    ];
    if (fields.length > 0) await discard.mutateAsync({ eventId: event.id, fields });
    for (const field of fields) {
      known.now.served[field] = known.now.stored[field];
      known.now.shown[field] = known.now.stored[field];
    }
    dispute([], fields);
    mark(latest.current.filter(({ field }) => !fields.includes(field)));
    fill(Object.fromEntries(fields.map((field) => [field, known.now.stored[field]])));
    remember();
    return () => {
      fill(Object.fromEntries(fields.map((field) => [field, values[field]])));
      schedule(0);
    };
  }

  const changed = useEffectEvent(() => {
    const values = current();
    remember(values);
    if (typedSince(values, known.now).length === 0) return;
    setState((before) => (before === "loggedOut" || before === "failed" ? before : "typing"));
    schedule(PAUSE_MS);
  });
  useEffect(() => methods.subscribe({ formState: { values: true }, callback: () => changed() }), [methods]);

  useMoments(() => {
    if (typedSince(current(), known.now).length > 0) void flush();
  });
  const first = useRef(event);
  const refreshed = useEffectEvent((given: EventForEditing) => {
    if (first.current !== given && given.version >= known.now.version) accept(given);
    first.current = given;
  });
  useEffect(() => refreshed(event), [event]);

  return {
    notice: net.notice,
    marks,
    state,
    at,
    conflicts,
    choose,
    flush,
    renew,
    throwAway,
    version: () => known.now.version,
    /** Whether somebody has to choose first. */
    isDisputed: () => open.current.size > 0,
    /** The collected changes that this form holds. */
    kept: () => latest.current.map(({ field, at: when }) => ({ field, at: when })),
    /** Fields in which the form differs from the event itself. */
    changed: () => typedSince(current(), { shown: known.now.stored }),
    /** The event has what was sent: it counts as known. */
    saved: (sent: FieldValues) => {
      known.now.shown = { ...sent };
      known.now.served = { ...sent };
      known.now.stored = { ...sent };
    },
    current,
  };
}

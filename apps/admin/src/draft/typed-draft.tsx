"use client";

import { isSame } from "@podium/domain/event/form/merge";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { useDraft } from "./use-draft.tsx";

type Pairs = [name: string, value: string][];

/**
 * Keeps what is typed into the form around it, whose fields hold their values themselves.
 *
 * @param name of the form, with what it is about
 * @param children more to say when something is back
 */
export function TypedDraft({ name, children }: { name: string; children?: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const base = useRef<Pairs>(null);
  const form = () => place.current?.closest("form") ?? null;
  const { keep, notice } = useDraft<Pairs>(
    name,
    {
      put: (draft) => {
        base.current = draft.base;
        const element = form();
        if (!element || isSame(typedIn(element), draft.value)) return { put: "already" };
        fill(element, draft.value);
        return { put: "back" };
      },
      clear: () => {
        const element = form();
        if (element) fill(element, base.current ?? []);
      },
    },
    children,
  );
  const changed = useEffectEvent(() => {
    const element = form();
    if (element) keep({ value: typedIn(element), base: base.current ?? [] });
  });
  const begin = useEffectEvent(() => {
    const element = form();
    if (element && base.current === null) base.current = typedIn(element);
    return element;
  });
  useEffect(() => {
    const element = begin();
    element?.addEventListener("input", changed);
    return () => element?.removeEventListener("input", changed);
  }, []);
  return (
    <>
      <span ref={place} hidden />
      {notice}
    </>
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Not what a script has put there, and no file: that one stays on its disk. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control =>
    element instanceof HTMLInputElement
      ? !["hidden", "file", "submit", "button"].includes(element.type)
      : element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement,
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

/** Fields that are closed for the moment count, too; a FormData leaves them out. */
function typedIn(form: HTMLFormElement): Pairs {
  return controlsOf(form).flatMap((control): Pairs => {
    if (isTick(control) && !control.checked) return [];
    return [[control.name, control.value]];
  });
}

function fill(form: HTMLFormElement, pairs: Pairs): void {
  for (const control of controlsOf(form)) {
    const values = pairs.flatMap(([name, value]) => (name === control.name ? [value] : []));
    if (isTick(control)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
    // For what counts the letters of a text.
    if (control instanceof HTMLTextAreaElement) control.dispatchEvent(new Event("change"));
  }
}

"use client";

import { fieldId } from "@podium/ui/form/field";
import type { ReactNode } from "react";
import { fieldAddress } from "../../screen/form-address.ts";
import { PanelLink } from "../../screen/panel-link.tsx";
import { useFormFrame } from "./form-frame.ts";

/** The way to a field of the form, whichever part it stands in. */
export function FieldLink({
  path,
  className,
  children,
}: {
  path: string;
  className?: string;
  children: ReactNode;
}) {
  const { eventId } = useFormFrame();
  const id = fieldId(path);
  return (
    <PanelLink
      href={eventId ? fieldAddress(eventId, path) : `#${id}`}
      className={className}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && goToField(id)) event.preventDefault();
      }}
    >
      {children}
    </PanelLink>
  );
}

/** Focuses the field if it is on the screen, also inside of what is folded up. @returns whether it is */
export function goToField(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  const closed = target.closest("details");
  if (closed) closed.open = true;
  target.focus();
  target.scrollIntoView({ block: "center" });
  return true;
}

"use client";

import type { EventForm } from "@podium/domain/event/schema";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";

type Language = keyof EventForm["translations"];

/** The languages in which the event is offered; one with a mistake stays in sight. */
export function useLanguages(): readonly Language[] {
  const { watch, formState } = useFormContext<EventForm>();
  return watch("inEnglish") || formState.errors.translations?.en ? ["de", "en"] : ["de"];
}

/** Fields of each language side by side; below one another where there is one language. */
export function LanguageColumns({ children }: { children: ReactNode }) {
  return <div className={useLanguages().length > 1 ? "pairs" : "podium-stack"}>{children}</div>;
}

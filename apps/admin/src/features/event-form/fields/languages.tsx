"use client";

import type { EventForm } from "@podium/domain/event/schema";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { mistakesOf } from "./field-words.ts";

type Language = keyof EventForm["translations"];

/** Fields of English words: "translations.en.title", "links.0.labelEn". */
const ENGLISH = /^translations\.en\.|En$/u;

/** The languages in which the event is offered; one with a mistake stays in sight. */
export function useLanguages(): readonly Language[] {
  const { watch, formState } = useFormContext<EventForm>();
  const isWrong = () => mistakesOf(formState.errors).some(({ path }) => ENGLISH.test(path));
  return watch("inEnglish") || isWrong() ? ["de", "en"] : ["de"];
}

/** Fields of each language side by side; below one another where there is one language. */
export function LanguageColumns({ children }: { children: ReactNode }) {
  return <div className={useLanguages().length > 1 ? "pairs" : "podium-stack"}>{children}</div>;
}

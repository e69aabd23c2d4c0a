"use client";

import type { EventForm } from "@podium/domain/event/schema";
import type { Locale } from "@podium/domain/locale";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFormFrame } from "../form-frame.ts";

/** The words beside a field that a draft can do without: none when the event is public, since then it is required. */
export function useForPublication(): string | undefined {
  const t = useTranslations("eventForm");
  return useFormFrame().isPublished ? undefined : t("form.forPublication");
}

/** The same beside a text that an event may leave open: in English it is needed once it is there in German. */
export function useForText(): (
  locale: Locale,
  name: "kind" | "audience" | "summary" | "body",
) => string | undefined {
  const t = useTranslations("eventForm");
  const later = useForPublication();
  const { watch } = useFormContext<EventForm>();
  return (locale, name) =>
    locale === "en" && watch(`translations.de.${name}`)?.trim() ? later : t("form.optional");
}

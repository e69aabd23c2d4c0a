"use client";

import { useTranslations } from "next-intl";
import { useFormFrame } from "../form-frame.ts";

/** The words beside a field that a draft can do without: none when the event is public, since then it is required. */
export function useForPublication(): string | undefined {
  const t = useTranslations("eventForm");
  return useFormFrame().isPublished ? undefined : t("form.forPublication");
}

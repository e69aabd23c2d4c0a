"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";

/** Whether visitors can read the event already. */
export const IsPublished = createContext(false);

/** The words beside a field that a draft can do without: none when the event is public, since then it is required. */
export function useForPublication(): string | undefined {
  const t = useTranslations("eventForm");
  return useContext(IsPublished) ? undefined : t("form.forPublication");
}

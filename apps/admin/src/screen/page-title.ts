import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** The window's title: the page first, because that is what a screen reader says first. */
export async function pageTitle(page: string): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("title", { page }) };
}

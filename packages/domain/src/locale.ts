import { z } from "zod";

/** Languages of the screens and mails; the first is the default. BCP 47. */
export const locales = ["de", "en"] as const;
export type Locale = (typeof locales)[number];
export const localeSchema = z.enum(locales);

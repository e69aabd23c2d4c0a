import { z } from "zod";
import { localeSchema } from "../locale.ts";

export const listOrganisationsInput = z.strictObject({ locale: localeSchema });
export const organisationBySlugInput = z.strictObject({
  slug: z.string().min(1).max(120),
  locale: localeSchema,
});

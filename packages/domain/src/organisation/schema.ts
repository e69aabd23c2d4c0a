import { z } from "zod";
import { askedSlug } from "../event/fields.ts";
import { localeSchema } from "../locale.ts";

export const listOrganisationsInput = z.strictObject({ locale: localeSchema });
export const organisationBySlugInput = z.strictObject({
  slug: askedSlug,
  locale: localeSchema,
});

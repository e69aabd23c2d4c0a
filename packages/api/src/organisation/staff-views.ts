import type { LookFields } from "@podium/domain/organisation/staff-schema";

/** An uploaded mark; in pixels. */
export type MarkItem = { id: string; width: number; height: number };

/** How an organisation appears, for whoever may change it. */
export type OrganisationLook = {
  organisationId: string;
  slug: string;
  version: number;
  nameDe: string;
  nameEn: string;
  look: LookFields;
};

import type { Form, OrganisationKind } from "@podium/domain/organisation/rules";
import type { LookFields } from "@podium/domain/organisation/staff-schema";

/** An uploaded mark; in pixels. */
export type MarkItem = { id: string; width: number; height: number };

/** An organisation that lacks what the law wants it to say in other forms. */
export type MissingForms = { organisationId: string; name: string; missing: Form[] };

/** How an organisation appears, for whoever may change it. */
export type OrganisationLook = {
  organisationId: string;
  slug: string;
  kind: OrganisationKind;
  version: number;
  nameDe: string;
  nameEn: string;
  look: LookFields;
};

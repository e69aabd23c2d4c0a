import type { Wording } from "@podium/domain/locale";
import type { Colour } from "@podium/domain/organisation/colour";

/** A body's mark on a page; its size is known before it is there. */
export type MarkPicture = { address: string; width: number; height: number; alternative: Wording };

/** Whose page it is: name, colour and mark. Null: the site's own colour, no mark. */
export type OrganisationHead = {
  slug: string;
  name: string;
  colour: Colour | null;
  mark: MarkPicture | null;
};

/** What the law wants an organisation to say of itself: § 5 DDG, § 18 (2) MStV, Art. 13 GDPR, § 12b BGG. */
export type OrganisationDetails = {
  slug: string;
  kind: "FEDERAL" | "STATE" | "MUNICIPAL" | "OTHER";
  name: string;
  shortName: string;
  /** Lines are divided by "\n". */
  postalAddress: string;
  representedBy: string;
  email: string;
  phone: string | null;
  editorialResponsible: string;
  dataProtectionContact: string;
  supervisoryAuthority: string;
  /** An e-mail address. */
  accessibilityContact: string;
  accessibilityEnforcementBody: string;
};

/** The same with its look, and its own words of help; the text as typed, `markup/` reads its marks. */
export type OrganisationPage = OrganisationDetails &
  OrganisationHead & { help: { text: Wording; replaces: boolean } | null };

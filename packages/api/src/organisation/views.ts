import type { Wording } from "@podium/domain/locale";
import type { Colour } from "@podium/domain/organisation/colour";
import type { OrganisationKind } from "@podium/domain/organisation/rules";

/** A body's mark on a page; its size is known before it is there. */
export type MarkPicture = { address: string; width: number; height: number; alternative: Wording };

/** Whether a body says what it is about in easy language, and in sign language (§ 4 BITV 2.0). */
export type OtherForms = { hasEasyText: boolean; hasSignFilm: boolean };

/** Whose page it is: name, colour and mark. Null: the site's own colour, no mark. */
export type OrganisationHead = OtherForms & {
  slug: string;
  name: string;
  colour: Colour | null;
  mark: MarkPicture | null;
};

/** What the law wants an organisation to say of itself: § 5 DDG, § 18 (2) MStV, Art. 13 GDPR, § 12b BGG. */
export type OrganisationDetails = OtherForms & {
  slug: string;
  kind: OrganisationKind;
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

/** The same with its look, its own words of help and its other forms; texts as typed, `markup/` reads their marks. */
export type OrganisationPage = OrganisationDetails &
  OrganisationHead & {
    help: { text: Wording; replaces: boolean } | null;
    /** In German. */
    easyText: string | null;
    signFilm: { url: string; title: string | null } | null;
  };

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

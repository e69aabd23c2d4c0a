/** Closed lists of an event; the data model's enums have the same words. */
export const eventStatuses = ["DRAFT", "PUBLISHED", "CANCELLED", "WITHDRAWN"] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const eventFormats = ["ON_SITE", "ONLINE", "HYBRID"] as const;
export type EventFormat = (typeof eventFormats)[number];

/** Where the people of a category take part in an event that is both. */
export const attendances = ["ON_SITE", "ONLINE"] as const satisfies readonly EventFormat[];
export type Attendance = (typeof attendances)[number];

export const audiences = [
  "CITIZENS",
  "MUNICIPALITIES",
  "POLITICS",
  "ADMINISTRATION",
  "SCIENCE",
  "BUSINESS",
  "ASSOCIATIONS",
] as const;
export type Audience = (typeof audiences)[number];

export const commentPolicies = ["OFF", "OPEN", "CLOSED"] as const;
export type CommentPolicy = (typeof commentPolicies)[number];

/** What somebody does at the event. */
export const personRoles = [
  "SPEAKER",
  "MODERATION",
  "GREETING",
  "PATRON",
  "PANEL",
  "WORKSHOP",
  "ENSEMBLE",
  "OTHER",
] as const;
export type PersonRole = (typeof personRoles)[number];

/** What a contact is asked about; one without is asked about everything. */
export const contactPurposes = ["REGISTRATION", "CONTENT", "PRESS", "ACCESSIBILITY", "TECHNICAL"] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** What is good to know before one comes; the last has no word of its own. */
export const noteKinds = [
  "ELIGIBILITY",
  "BRING",
  "IDENTITY_CHECK",
  "CLOTHING",
  "DOORS",
  "PARKING",
  "ARRIVAL",
  "CHILDCARE",
  "FOOD",
  "LODGING",
  "TRAVEL_COSTS",
  "PHOTO_NOTICE",
  "OTHER",
] as const;
export type NoteKind = (typeof noteKinds)[number];

/**
 * Bodies that take part, in the order of the page: under whose patronage, in whose house, together with whom, who
 * organises on behalf of the host, with whose help (sponsors, too), whose work or loan is shown.
 */
export const partnerRoles = ["PATRON", "HOST", "COOPERATION", "COMMISSIONED", "SUPPORT", "OWNER"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** What of a picture is kept where it is cut: row by row, as it lies before one. */
export const pictureFocuses = [
  "TOP_LEFT",
  "TOP",
  "TOP_RIGHT",
  "LEFT",
  "CENTRE",
  "RIGHT",
  "BOTTOM_LEFT",
  "BOTTOM",
  "BOTTOM_RIGHT",
] as const;
export type PictureFocus = (typeof pictureFocuses)[number];

/** Languages of events and of their interpreters (BCP 47), in the order in which lists name them; the last is signed. */
export const eventLanguages = [
  "de",
  "en",
  "fr",
  "pl",
  "cs",
  "da",
  "nl",
  "ru",
  "uk",
  "tr",
  "ar",
  "fa",
  "ku",
  "ro",
  "bg",
  "es",
  "it",
  "pt",
  "el",
  "vi",
  "dsb",
  "hsb",
  "frr",
  "nds",
  "gsg",
] as const;
export type EventLanguage = (typeof eventLanguages)[number];

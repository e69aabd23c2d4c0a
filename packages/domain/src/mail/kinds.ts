/** Every mail that Podium sends; the mail package has a template for each in every language. */
export const mailKinds = [
  "registration.confirm",
  "registration.known",
  "registration.confirmed",
  "registration.cancelledByAttendee",
  "registration.cancelledByOrganiser",
  "registration.eventCancelled",
  "comment.released",
  "comment.rejected",
  "comment.hidden",
  "barrier.reported",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Every mail that Podium sends; the mail package has a template for each in every language. */
export const mailKinds = [
  // Made, not confirmed yet.
  "registration.confirm",
  "registration.takeOver",
  "registration.known",
  "registration.link",
  // Where it got to.
  "registration.confirmed",
  "registration.pending",
  "registration.approved",
  "registration.rejected",
  "registration.waitlisted",
  "registration.promoted",
  "registration.offered",
  "registration.offerLapsed",
  "registration.entered",
  "registration.reinstated",
  "registration.changed",
  "registration.handedOver",
  // Before the day.
  "registration.reconfirm",
  "registration.reconfirmReminder",
  "registration.notReconfirmed",
  "registration.reminder",
  "registration.eventChanged",
  "registration.message",
  // Ended.
  "registration.cancelledByAttendee",
  "registration.cancelledByOrganiser",
  "registration.eventCancelled",
  "comment.released",
  "comment.rejected",
  "comment.hidden",
  "barrier.reported",
] as const;
export type MailKind = (typeof mailKinds)[number];

import type { Locale } from "@podium/domain/locale";

/** Every key that the panel can say: a line for each file of the German catalogues. */
export type Messages = {
  announcement: typeof import("../../messages/de/announcement.json");
  audit: typeof import("../../messages/de/audit.json");
  comment: typeof import("../../messages/de/comment.json");
  draft: typeof import("../../messages/de/draft.json");
  error: typeof import("../../messages/de/error.json");
  event: typeof import("../../messages/de/event.json");
  eventChanges: typeof import("../../messages/de/event-changes.json");
  eventState: typeof import("../../messages/de/event-state.json");
  eventForm: {
    classification: typeof import("../../messages/de/event-form/classification.json");
    comments: typeof import("../../messages/de/event-form/comments.json");
    content: typeof import("../../messages/de/event-form/content.json");
    easy: typeof import("../../messages/de/event-form/easy.json");
    film: typeof import("../../messages/de/event-form/film.json");
    fees: typeof import("../../messages/de/event-form/fees.json");
    form: typeof import("../../messages/de/event-form/form.json");
    accessibility: typeof import("../../messages/de/event-form/accessibility.json");
    notes: typeof import("../../messages/de/event-form/notes.json");
    opening: typeof import("../../messages/de/event-form/opening.json");
    people: typeof import("../../messages/de/event-form/people.json");
    picture: typeof import("../../messages/de/event-form/picture.json");
    places: typeof import("../../messages/de/event-form/places.json");
    policy: typeof import("../../messages/de/event-form/policy.json");
    programme: typeof import("../../messages/de/event-form/programme.json");
    reminders: typeof import("../../messages/de/event-form/reminders.json");
    results: typeof import("../../messages/de/event-form/results.json");
    texts: typeof import("../../messages/de/event-form/texts.json");
    time: typeof import("../../messages/de/event-form/time.json");
    venue: typeof import("../../messages/de/event-form/venue.json");
  };
  fieldError: typeof import("../../messages/de/field-error.json");
  frame: typeof import("../../messages/de/frame.json");
  login: typeof import("../../messages/de/login.json");
  mail: typeof import("../../messages/de/mail.json");
  markupHelp: typeof import("../../messages/de/markup-help.json");
  media: typeof import("../../messages/de/media.json");
  organisation: typeof import("../../messages/de/organisation.json");
  preview: typeof import("../../messages/de/preview.json");
  refusal: typeof import("../../messages/de/refusal.json");
  registration: typeof import("../../messages/de/registration.json");
  registrationAction: typeof import("../../messages/de/registration-action.json");
  registrationEntry: typeof import("../../messages/de/registration-entry.json");
  registrationImport: typeof import("../../messages/de/registration-import.json");
  registrationMessage: typeof import("../../messages/de/registration-message.json");
  series: typeof import("../../messages/de/series.json");
  start: typeof import("../../messages/de/start.json");
};

declare module "next-intl" {
  // A key or a language that does not exist does not compile.
  // biome-ignore lint/style/useConsistentTypeDefinitions: next-intl completes an interface of this name.
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

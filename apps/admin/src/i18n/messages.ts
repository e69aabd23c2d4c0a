import type { Locale } from "@podium/domain/locale";
import deAttendee from "../../messages/de/attendee.json" with { type: "json" };
import deAttendeeAction from "../../messages/de/attendee-action.json" with { type: "json" };
import deAttendeeEntry from "../../messages/de/attendee-entry.json" with { type: "json" };
import deAttendeeImport from "../../messages/de/attendee-import.json" with { type: "json" };
import deAttendeeMessage from "../../messages/de/attendee-message.json" with { type: "json" };
import deAudit from "../../messages/de/audit.json" with { type: "json" };
import deComment from "../../messages/de/comment.json" with { type: "json" };
import deError from "../../messages/de/error.json" with { type: "json" };
import deEvent from "../../messages/de/event.json" with { type: "json" };
import deEventForm from "../../messages/de/event-form.json" with { type: "json" };
import deFieldError from "../../messages/de/field-error.json" with { type: "json" };
import deFrame from "../../messages/de/frame.json" with { type: "json" };
import deLogin from "../../messages/de/login.json" with { type: "json" };
import deMail from "../../messages/de/mail.json" with { type: "json" };
import dePreview from "../../messages/de/preview.json" with { type: "json" };
import deRefusal from "../../messages/de/refusal.json" with { type: "json" };
import deStart from "../../messages/de/start.json" with { type: "json" };
import enAttendee from "../../messages/en/attendee.json" with { type: "json" };
import enAttendeeAction from "../../messages/en/attendee-action.json" with { type: "json" };
import enAttendeeEntry from "../../messages/en/attendee-entry.json" with { type: "json" };
import enAttendeeImport from "../../messages/en/attendee-import.json" with { type: "json" };
import enAttendeeMessage from "../../messages/en/attendee-message.json" with { type: "json" };
import enAudit from "../../messages/en/audit.json" with { type: "json" };
import enComment from "../../messages/en/comment.json" with { type: "json" };
import enError from "../../messages/en/error.json" with { type: "json" };
import enEvent from "../../messages/en/event.json" with { type: "json" };
import enEventForm from "../../messages/en/event-form.json" with { type: "json" };
import enFieldError from "../../messages/en/field-error.json" with { type: "json" };
import enFrame from "../../messages/en/frame.json" with { type: "json" };
import enLogin from "../../messages/en/login.json" with { type: "json" };
import enMail from "../../messages/en/mail.json" with { type: "json" };
import enPreview from "../../messages/en/preview.json" with { type: "json" };
import enRefusal from "../../messages/en/refusal.json" with { type: "json" };
import enStart from "../../messages/en/start.json" with { type: "json" };

const messages = {
  de: {
    attendee: deAttendee,
    attendeeAction: deAttendeeAction,
    attendeeEntry: deAttendeeEntry,
    attendeeImport: deAttendeeImport,
    attendeeMessage: deAttendeeMessage,
    audit: deAudit,
    comment: deComment,
    error: deError,
    event: deEvent,
    eventForm: deEventForm,
    fieldError: deFieldError,
    frame: deFrame,
    login: deLogin,
    mail: deMail,
    preview: dePreview,
    refusal: deRefusal,
    start: deStart,
  },
  en: {
    attendee: enAttendee,
    attendeeAction: enAttendeeAction,
    attendeeEntry: enAttendeeEntry,
    attendeeImport: enAttendeeImport,
    attendeeMessage: enAttendeeMessage,
    audit: enAudit,
    comment: enComment,
    error: enError,
    event: enEvent,
    eventForm: enEventForm,
    fieldError: enFieldError,
    frame: enFrame,
    login: enLogin,
    mail: enMail,
    preview: enPreview,
    refusal: enRefusal,
    start: enStart,
  },
};

/** All words of the panel in one language, by namespace. */
export function messagesOf(locale: Locale) {
  return messages[locale];
}

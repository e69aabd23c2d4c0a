import type { Locale } from "@podium/domain/locale";
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
import deRegistration from "../../messages/de/registration.json" with { type: "json" };
import deRegistrationAction from "../../messages/de/registration-action.json" with { type: "json" };
import deRegistrationEntry from "../../messages/de/registration-entry.json" with { type: "json" };
import deRegistrationImport from "../../messages/de/registration-import.json" with { type: "json" };
import deRegistrationMessage from "../../messages/de/registration-message.json" with { type: "json" };
import deStart from "../../messages/de/start.json" with { type: "json" };
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
import enRegistration from "../../messages/en/registration.json" with { type: "json" };
import enRegistrationAction from "../../messages/en/registration-action.json" with { type: "json" };
import enRegistrationEntry from "../../messages/en/registration-entry.json" with { type: "json" };
import enRegistrationImport from "../../messages/en/registration-import.json" with { type: "json" };
import enRegistrationMessage from "../../messages/en/registration-message.json" with { type: "json" };
import enStart from "../../messages/en/start.json" with { type: "json" };

const messages = {
  de: {
    registration: deRegistration,
    registrationAction: deRegistrationAction,
    registrationEntry: deRegistrationEntry,
    registrationImport: deRegistrationImport,
    registrationMessage: deRegistrationMessage,
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
    registration: enRegistration,
    registrationAction: enRegistrationAction,
    registrationEntry: enRegistrationEntry,
    registrationImport: enRegistrationImport,
    registrationMessage: enRegistrationMessage,
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

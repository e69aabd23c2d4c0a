import { randomUUID } from "node:crypto";
import type { Permission } from "@podium/domain/staff/permissions";
import { eventForm } from "../event-form.ts";
import { registrationSamples } from "./registration-samples.ts";

/** What there is to reach in one organisation's event: the actors' own, another organisation's, or nothing at all. */
export type Place = {
  organisationId: string;
  eventId: string;
  slug: string;
  registrationId: string;
  categoryId: string;
  messageId: string;
  commentId: string;
  mailId: string;
  seriesId: string;
  confirmToken: string;
  manageToken: string;
  previewToken: string;
};

export type Sample = {
  /** A valid input that aims at the place. Leave it out for a procedure without input. */
  input?: (place: Place) => unknown;
  /**
   * Only for procedures whose meta says "staff": what keeps others out. "self": it is about the person who asks.
   * "list": it runs over all events that the person may see. A permission: the row that the input names belongs to
   * an event, and the permission is asked for there. "link" for public ones: whoever has the link sees what it is for.
   */
  reach?: "self" | "list" | "link" | Permission;
  /** Only for lists: the permission by which an event comes into it. */
  shows?: Permission;
};

const address = () => `person-${randomUUID().slice(0, 8)}@example.org`;

const person = () => ({ firstName: "Anna", lastName: "Beispiel", email: address() });

/** One line per procedure of `publicRouter`. A procedure without a line fails the matrix. */
export const publicSamples: Record<string, Sample> = {
  "event.list": { input: () => ({ locale: "de" }) },
  "event.month": { input: () => ({ locale: "de" }) },
  "event.past": { input: () => ({ locale: "de" }) },
  "event.facets": { input: () => ({ locale: "de", period: "upcoming" }) },
  "event.bySlug": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.organisation": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.previewOrganisation": {
    input: ({ previewToken }) => ({ token: previewToken, locale: "de" }),
    reach: "link",
  },
  "event.inOtherForms": { input: () => ({ slug: "gibt-es-nicht", locale: "de" }) },
  "event.listPageAddresses": { input: () => undefined },
  "event.series": { input: () => ({ slug: "gibt-es-nicht", locale: "de" }) },
  "event.likely": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.whereabouts": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.addresses": { input: () => ({}) },
  "event.follow": { input: ({ slug, categoryId }) => ({ slug, categoryId, counted: false }) },
  "event.media": { input: () => ({ file: `${"0".repeat(64)}.webp` }) },
  "event.calendar": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.announcement": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "event.feedCalendar": { input: () => ({ locale: "de" }) },
  "event.linked": { input: () => ({ locale: "de" }) },
  "event.news": { input: () => ({ locale: "de" }) },
  "event.preview": { input: ({ previewToken }) => ({ token: previewToken, locale: "de" }), reach: "link" },
  "registration.availability": { input: ({ slug }) => ({ slug, locale: "de" }) },
  "registration.check": { input: ({ slug }) => ({ slug, locale: "de", persons: [person()] }) },
  "registration.create": { input: ({ slug }) => ({ slug, locale: "de", persons: [person()] }) },
  "registration.sendLinks": { input: () => ({ email: address(), locale: "de" }) },
  "registration.byConfirmationLink": {
    input: ({ confirmToken }) => ({ token: confirmToken, locale: "de" }),
    reach: "link",
  },
  "registration.confirm": { input: ({ confirmToken }) => ({ token: confirmToken }), reach: "link" },
  // Another link is no receipt: it is refused before anything is looked up.
  "registration.confirmByCode": {
    input: ({ slug, confirmToken }) => ({ slug, receipt: confirmToken, code: "482913" }),
    reach: "link",
  },
  "registration.organisation": {
    input: ({ manageToken }) => ({ token: manageToken, locale: "de" }),
    reach: "link",
  },
  "registration.byLink": {
    input: ({ manageToken }) => ({ token: manageToken, locale: "de" }),
    reach: "link",
  },
  "registration.accept": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "registration.decline": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "registration.reconfirm": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "registration.change": {
    input: ({ manageToken }) => ({ token: manageToken, firstName: "Anna", lastName: "Neu" }),
    reach: "link",
  },
  "registration.addPerson": {
    input: ({ manageToken }) => ({ token: manageToken, ...person() }),
    reach: "link",
  },
  "registration.addCompanion": {
    input: ({ manageToken }) => ({ token: manageToken, firstName: "Lea", lastName: "" }),
    reach: "link",
  },
  "registration.nameCompanion": {
    input: ({ manageToken, registrationId }) => ({
      token: manageToken,
      registrationId,
      firstName: "Lea",
      lastName: "",
    }),
    reach: "link",
  },
  "registration.removePerson": {
    input: ({ manageToken, registrationId }) => ({ token: manageToken, registrationId }),
    reach: "link",
  },
  "registration.allowSplit": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "registration.handOver": {
    input: ({ manageToken }) => ({ token: manageToken, ...person() }),
    reach: "link",
  },
  "registration.takeBackHandOver": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "registration.cancel": { input: ({ manageToken }) => ({ token: manageToken }), reach: "link" },
  "comment.create": {
    input: ({ slug }) => ({ slug, locale: "de", name: "Kim", email: address(), body: "Eine Frage." }),
  },
  "barrier.report": { input: () => ({ locale: "de", page: "/", message: "Der Kontrast ist zu gering." }) },
  "organisation.list": { input: () => ({ locale: "de" }) },
  "organisation.bySlug": { input: () => ({ slug: "gibt-es-nicht", locale: "de" }) },
};

/** The same at every call: what differs between two inputs is only the place that they aim at. */
const form = eventForm({ slug: "zugriff" });

/** One line per procedure of `appRouter`. */
export const staffSamples: Record<string, Sample> = {
  "person.me": { reach: "self" },
  "person.lastLogIn": { reach: "self" },
  "person.setLocale": { input: () => ({ locale: "de" }), reach: "self" },
  "organisation.lackingForms": { reach: "self" },
  "organisation.look": { input: ({ organisationId }) => ({ organisationId }) },
  "organisation.saveLook": {
    input: ({ organisationId }) => ({ organisationId, version: 9999, look: { helpReplaces: false } }),
  },
  "event.start": { reach: "list", shows: "event.view" },
  "event.mine": { input: () => ({ period: "all" }), reach: "list", shows: "event.view" },
  "event.byId": { input: ({ eventId }) => ({ eventId }) },
  "event.history": { input: ({ eventId }) => ({ eventId }) },
  "event.previewLink": { input: ({ eventId }) => ({ eventId }) },
  "event.revokePreviews": { input: ({ eventId }) => ({ eventId }) },
  "event.forEditing": { input: ({ eventId }) => ({ eventId }) },
  "event.choices": { input: ({ organisationId }) => ({ organisationId }) },
  "event.series": { input: ({ organisationId }) => ({ organisationId }) },
  "event.renameSeries": {
    input: ({ organisationId, seriesId }) => ({
      organisationId,
      seriesId,
      version: 9999,
      seen: [],
      nameDe: "Neu",
      nameEn: "",
    }),
  },
  "event.removeSeries": {
    input: ({ organisationId, seriesId }) => ({ organisationId, seriesId, version: 9999 }),
  },
  "event.create": { input: ({ organisationId }) => ({ organisationId, event: form }) },
  // A version that no event has: whoever may call it is told that the form is stale, and the place stays as it is.
  "event.keep": {
    input: ({ eventId }) => ({ eventId, changes: [{ field: "hashtag", value: "Neu", was: "" }] }),
  },
  "event.discardChanges": { input: ({ eventId }) => ({ eventId, fields: ["hashtag"] }) },
  "event.changes": { input: ({ eventId }) => ({ eventId }) },
  "event.versions": { input: ({ eventId }) => ({ eventId }) },
  "event.version": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.restore": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.copy": {
    input: ({ organisationId, eventId }) => ({
      organisationId,
      eventId,
      startsAt: "2031-03-11T09:30",
      endsAt: "2031-03-11T10:30",
      parts: [],
      isNext: false,
    }),
  },
  "event.update": { input: ({ eventId }) => ({ eventId, version: 9999, event: form }) },
  "event.publish": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.concerned": { input: ({ eventId }) => ({ eventId }) },
  "event.schedule": {
    input: ({ eventId }) => ({ eventId, version: 9999, publishAt: "2031-03-01T08:00", unpublishAt: null }),
  },
  "event.unschedule": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.limit": { input: ({ eventId }) => ({ eventId, version: 9999, unpublishAt: null }) },
  "event.withdraw": {
    input: ({ eventId }) => ({ eventId, version: 9999, reasonDe: null, reasonEn: null }),
  },
  "event.successors": { input: ({ eventId }) => ({ eventId }) },
  "event.succeed": {
    input: ({ eventId }) => ({ eventId, version: 9999, successorId: null, successorUrl: null }),
  },
  "event.archive": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.unarchive": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.discard": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.postpone": {
    input: ({ eventId }) => ({
      eventId,
      version: 9999,
      reasonDe: "Sturm",
      isDateOpen: true,
      silenceKeeps: true,
    }),
  },
  "event.resume": { input: ({ eventId }) => ({ eventId, version: 9999 }) },
  "event.cancel": {
    input: ({ eventId }) => ({ eventId, version: 9999, reasonDe: "Sturm", reasonEn: "Storm" }),
  },
  ...registrationSamples,
  "comment.queue": { input: () => ({}), reach: "list", shows: "comment.moderate" },
  "comment.ofEvent": { input: ({ eventId }) => ({ eventId }) },
  "comment.byId": { input: ({ eventId, commentId }) => ({ eventId, commentId }) },
  "comment.decide": {
    input: ({ eventId, commentId }) => ({ eventId, commentId, version: 1, action: "RELEASE" }),
  },
  "mail.list": { input: () => ({}), reach: "list", shows: "mail.view" },
  "mail.ofEvent": { input: ({ eventId }) => ({ eventId }) },
  "mail.message": { input: ({ mailId }) => ({ mailId }), reach: "mail.view" },
  "media.ofEvent": { input: ({ eventId }) => ({ eventId }) },
  "audit.list": { input: () => ({}), reach: "list", shows: "audit.view" },
  "audit.ofEvent": { input: ({ eventId }) => ({ eventId }) },
};

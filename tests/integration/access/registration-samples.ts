import { randomUUID } from "node:crypto";
import type { Sample } from "./samples.ts";

const address = () => `person-${randomUUID().slice(0, 8)}@example.org`;

/** What holds for everybody who is entered by staff. */
const entryTerms = {
  channel: "PHONE",
  locale: "de",
  overflow: "WAIT",
  sendMail: true,
  noticeGiven: true,
};

const companion = { firstName: "Lea", lastName: "", sendMail: true };

/** One line per procedure of staff about registrations. */
export const registrationSamples: Record<string, Sample> = {
  "registration.list": { input: ({ eventId }) => ({ eventId }) },
  "registration.byId": { input: ({ eventId, registrationId }) => ({ eventId, registrationId }) },
  "registration.overview": { input: ({ eventId }) => ({ eventId }) },
  "registration.ids": { input: ({ eventId }) => ({ eventId }) },
  "registration.dryRun": {
    input: ({ eventId, registrationId }) => ({
      eventId,
      action: "approve",
      registrationIds: [registrationId],
    }),
  },
  "registration.act": {
    input: ({ eventId, registrationId }) => ({
      eventId,
      action: "cancelByOrganiser",
      registrationIds: [registrationId],
      reason: "Abgesprochen.",
    }),
  },
  "registration.enter": {
    input: ({ eventId, categoryId }) => ({
      eventId,
      ...entryTerms,
      categoryId,
      firstName: "Anna",
      lastName: "Beispiel",
      email: address(),
    }),
  },
  "registration.enterCompanion": {
    input: ({ eventId, registrationId }) => ({ eventId, registrationId, ...companion, overflow: "WAIT" }),
  },
  "registration.renameCompanion": {
    input: ({ eventId, registrationId }) => ({ eventId, registrationId, ...companion }),
  },
  "registration.importDryRun": {
    input: ({ eventId, categoryId }) => ({
      eventId,
      ...entryTerms,
      categoryId,
      text: "Vorname;Nachname;E-Mail\nAnna;Beispiel;anna@example.org",
    }),
  },
  "registration.recentImports": { input: ({ eventId }) => ({ eventId }) },
  "registration.takeBack": { input: ({ eventId }) => ({ eventId, importId: randomUUID() }) },
  "registration.import": {
    input: ({ eventId, categoryId }) => ({
      eventId,
      ...entryTerms,
      importId: randomUUID(),
      categoryId,
      persons: [{ firstName: "Anna", lastName: "Beispiel", email: address() }],
    }),
  },
  "registration.recipients": {
    input: ({ eventId, registrationId }) => ({ eventId, registrationIds: [registrationId] }),
  },
  "registration.message": { input: ({ eventId }) => ({ eventId, subject: "Hinweis", body: "Bis bald." }) },
  "registration.sendMessage": {
    input: ({ eventId, messageId, registrationId }) => ({
      eventId,
      messageId,
      registrationIds: [registrationId],
    }),
  },
};

import { randomBytes, randomUUID } from "node:crypto";
import { type LinkPurpose, signLink } from "@podium/api/links";
import type { Database } from "@podium/db/client";
import { staffMember } from "@podium/tests-support/actors";
import { comment } from "@podium/tests-support/comments";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { eventForm } from "../event-form.ts";
import type { Place } from "./samples.ts";

/** What nobody else may see: the attendee's address, and ids of rows that are found in no public place. */
export type MadePlace = Place & { attendee: string; hidden: string[] };

/** Of the state that the event is said to have had once. */
export const VERSION = 9999;

/** A body with an event, somebody who has registered, a comment that waits and a mail. */
export async function makePlace(database: Database, name: string): Promise<MadePlace> {
  const { id: organisationId } = await organisation(database, name);
  const event = await publishedEvent(database, organisationId, { title: `Treffen ${name}` });
  const person = await registration(database, event, {
    email: `teilnahme-${randomUUID().slice(0, 8)}@example.org`,
  });
  const waiting = await registration(database, event, { state: "UNCONFIRMED" });
  const mail = await database.mail.create({
    data: {
      kind: "registration.confirmed",
      locale: "de",
      recipient: person.email,
      eventId: event.id,
      registrationId: person.id,
    },
    select: { id: true },
  });
  const writer = await staffMember(database, `Schreibt ${name}`);
  const message = await database.staffMessage.create({
    data: { eventId: event.id, userId: writer.userId, subject: "Hinweis", body: "Der Raum ist ein anderer." },
    select: { id: true },
  });
  const version = {
    eventId: event.id,
    version: VERSION,
    form: JSON.parse(JSON.stringify(eventForm())),
    fields: [],
  };
  await database.eventVersion.create({ data: version });
  const file = { eventId: event.id, sha256: randomBytes(32).toString("hex"), size: 9 };
  const media = [
    await database.media.create({
      data: { ...file, kind: "IMAGE", type: "image/webp", width: 1, height: 1 },
    }),
    await database.media.create({
      data: { ...file, kind: "DOCUMENT", type: "application/pdf", name: "a.pdf" },
    }),
  ].map(({ id }) => id);
  const changes = [
    { entity: "event", entityId: event.id, eventId: event.id },
    { entity: "user", entityId: writer.userId },
  ];
  const log = [];
  for (const change of changes) {
    const data = { ...change, organisationId, actorKind: "SYSTEM", action: "edited" } as const;
    log.push(await database.auditEntry.create({ data, select: { id: true } }));
  }
  const series = await database.eventSeries.create({
    data: { organisationId, slug: randomUUID(), nameDe: `Reihe ${name}` },
    select: { id: true },
  });
  return {
    organisationId,
    seriesId: series.id,
    eventId: event.id,
    slug: event.slug,
    hidden: [event.id, person.id, mail.id, ...media, ...log.map(({ id }) => id)],
    registrationId: person.id,
    categoryId: event.categoryId,
    messageId: message.id,
    commentId: (await comment(database, event.id)).id,
    mailId: mail.id,
    ...tokens(waiting.id, person.id, event.id),
    attendee: person.email,
  };
}

/** Well-formed ids and links behind which there is nothing. */
export function nowhere(): Place {
  const id = randomUUID();
  return {
    organisationId: id,
    eventId: id,
    slug: "gibt-es-nicht",
    registrationId: id,
    categoryId: id,
    messageId: id,
    commentId: id,
    mailId: id,
    seriesId: id,
    ...tokens(id, id, id),
  };
}

function tokens(
  confirmed: string,
  managed: string,
  eventId: string,
): Pick<Place, "confirmToken" | "manageToken" | "previewToken"> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const link = (purpose: LinkPurpose, subject: string) =>
    signLink(testSecret, { purpose, subject, expiresAt });
  return {
    confirmToken: link("registration.confirm", confirmed),
    manageToken: link("registration.manage", managed),
    // The first links of an event.
    previewToken: link("event.preview", `${eventId}~1`),
  };
}

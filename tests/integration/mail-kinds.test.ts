import { queueMail } from "@podium/api/outbox";
import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import { stillTrue } from "@podium/domain/mail/rules";
import { type RegistrationMail, registrationMails } from "@podium/domain/registration/mails";
import {
  type EventStanding,
  type RegistrationState,
  registrationStates,
} from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { comment } from "@podium/tests-support/comments";
import { publishedEvent } from "@podium/tests-support/events";
import { readMailbox } from "@podium/tests-support/mailbox";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { becomes, body, database, event, folder, worker } from "./stages/mail-worker.ts";

const mailOf = (kind: MailKind) => (registrationMails as Partial<Record<MailKind, RegistrationMail>>)[kind];

/** Of an event of which a mail of this kind is true. */
function standingFor(kind: MailKind): { status: EventStanding; postponed: boolean } {
  const mail = mailOf(kind);
  return { status: mail?.eventIs ?? "PUBLISHED", postponed: mail?.dateIs === "OPEN" };
}

/** A state in which a mail of this kind is true. */
function stateFor(kind: MailKind): RegistrationState {
  const holdUntil = new Date(Date.now() + 60_000);
  const about = { comment: null, event: { begins: [holdUntil], ...standingFor(kind) } };
  const state = registrationStates.find((name) =>
    stillTrue(kind, { ...about, registration: { state: name, holdUntil } }, new Date()),
  );
  if (!state) throw new Error(`${kind} is true in no state`);
  return state;
}

test("every kind is written in both languages, from rows to file", async () => {
  const dataDir = await folder();
  const queued: string[] = [];
  const { userId } = await staffMember(database, "Lea Leitung");
  const message = await database.staffMessage.create({
    data: { eventId: event.id, userId, subject: "Ein anderer Raum", body: "Bitte beachten." },
  });
  const withdrawn = { status: "WITHDRAWN", statusReasonDe: "Das Programm steht noch nicht." } as const;
  const offline = await publishedEvent(database, body.id, { event: withdrawn });
  const postponed = await publishedEvent(database, body.id, { event: { postponedAt: new Date() } });
  for (const locale of ["de", "en"]) {
    for (const kind of mailKinds) {
      const recipient = `${kind.toLowerCase()}-${locale}@example.org`;
      queued.push(recipient);
      const [noun, what] = kind.split(".");
      const commentState = what === "released" ? "PUBLISHED" : what === "hidden" ? "HIDDEN" : "REJECTED";
      const subject = {
        registration: async () => {
          const standing = standingFor(kind);
          const own = standing.status === "WITHDRAWN" ? offline : standing.postponed ? postponed : event;
          const { id } = await registration(database, own, { state: stateFor(kind) });
          return { eventId: own.id, registrationId: id };
        },
        comment: async () => ({
          eventId: event.id,
          commentId: (await comment(database, event.id, { state: commentState })).id,
        }),
        barrier: async () => ({
          barrierReportId: (
            await database.barrierReport.create({
              data: { page: "/", message: "Zu klein.", locale, dueAt: new Date() },
            })
          ).id,
        }),
      }[noun as "registration" | "comment" | "barrier"];
      const refersTo = await subject();
      await database.$transaction((transaction) =>
        queueMail(transaction, { kind, locale, recipient, ...refersTo }),
      );
    }
  }
  await database.mail.updateMany({
    where: { kind: "registration.message" },
    data: { messageId: message.id },
  });
  await worker({}, dataDir);
  for (const recipient of queued) await becomes(recipient, "SENT");
  const mails = await readMailbox(dataDir);
  expect(mails.map((mail) => mail.to).sort()).toEqual([...queued].sort());
  for (const mail of mails) {
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/\{\w+\}|undefined|null/u);
    for (const link of mail.links.filter((found) => !found.includes("/raum"))) {
      expect(new URL(link).pathname.startsWith("/en/")).toBe(mail.to.endsWith("-en@example.org"));
    }
  }
});

test("who did not say in time whether he or she comes still gets the link, and is not asked for the answer", async () => {
  const begun = { startsAt: new Date(Date.now() - 3_600_000), endsAt: new Date(Date.now() + 3_600_000) };
  const event = await publishedEvent(database, body.id, { event: begun });
  const person = await registration(database, event, {
    state: "RECONFIRM_DUE",
    holdUntil: begun.startsAt,
  });
  await database.$transaction((transaction) =>
    queueMail(transaction, {
      kind: "registration.link",
      locale: "de",
      recipient: person.email,
      eventId: event.id,
      registrationId: person.id,
    }),
  );
  const dataDir = await folder();
  await worker({}, dataDir);
  await becomes(person.email, "SENT");
  const [mail] = await readMailbox(dataDir);
  expect(mail?.links.some((link) => link.includes("/meine-anmeldung/"))).toBe(true);
  expect(mail?.text).toContain("Die Frist für Ihre Antwort ist vorbei.");
  expect(mail?.text).not.toContain("Bitte antworten Sie bis");
});

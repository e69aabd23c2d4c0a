import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";

const { database } = await testDatabase();
const { id: organisationId } = await organisation(database);
const lead = createCallerFactory(appRouter)(
  await contextOf(await staffMember(database, "Lea", { organisationId, role: "EVENT_LEAD" })),
);

/** Two spellings of one mailbox; the first is how people read it. */
const spellings: [string, string][] = [
  ["info@müller-beispiel.de", "info@xn--mller-beispiel-gsb.de"],
  ["anna@bücher.example", "ANNA@XN--BCHER-KVA.example"],
  ["post@пример.рф", "post@xn--e1afmkfd.xn--p1ai"],
  ["o'brien+x@example.org", "O'Brien+X@EXAMPLE.org"],
];

describe.each(spellings)("P1 · %s is one mailbox with %s", (readable, other) => {
  const person = (email: string) => ({ firstName: "Anna", lastName: "Beispiel", email });

  test("on the site: the second time it is known, and staff see it as people read it", async () => {
    const event = await publishedEvent(database, organisationId);
    for (const email of [other, readable])
      await publicCaller().registration.create({ slug: event.slug, locale: "de", persons: [person(email)] });
    const { rows } = await lead.registration.list({ eventId: event.id });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.email?.toLowerCase()).toBe(readable);
    const mails = await database.mail.findMany({
      where: { eventId: event.id },
      orderBy: { sequence: "asc" },
    });
    expect(mails.map(({ kind }) => kind)).toHaveLength(2);
  });

  test("twice in one group it is refused", async () => {
    const event = await publishedEvent(database, organisationId);
    const both = { slug: event.slug, locale: "de" as const, persons: [person(readable), person(other)] };
    await expect(publicCaller().registration.create(both)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("entered by staff, then in a list: found by both spellings, entered once", async () => {
    const event = await publishedEvent(database, organisationId);
    const terms = {
      eventId: event.id,
      categoryId: event.categoryId,
      channel: "PHONE",
      locale: "de",
      overflow: "WAIT",
      sendMail: false,
      noticeGiven: true,
    } as const;
    await lead.registration.enter({ ...terms, ...person(readable) });
    const text = `Vorname;Nachname;E-Mail\nAnna;Beispiel;${other}\nBo;Beispiel;bo@example.org`;
    const dryRun = await lead.registration.importDryRun({ ...terms, text });
    const [again] = await lead.registration.import({
      ...terms,
      importId: randomUUID(),
      persons: [person(other)],
    });
    const code = "registration.addressTaken";
    expect(dryRun).toMatchObject({ lines: [{ ok: false, code }, { ok: true }] });
    expect(again).toMatchObject({ ok: false, code });
    for (const search of [readable, other]) {
      const found = await lead.registration.list({ eventId: event.id, search });
      expect(found.rows.map(({ email }) => email)).toEqual([readable]);
    }
  });

  test("asks for its link by either", async () => {
    const event = await publishedEvent(database, organisationId);
    await publicCaller().registration.create({ slug: event.slug, locale: "de", persons: [person(readable)] });
    await publicCaller().registration.sendLinks({ email: other, locale: "de" });
    const links = { kind: "registration.link", registration: { eventId: event.id } };
    expect(await database.mail.count({ where: links })).toBe(1);
  });
});

import { formSelect, toForm } from "@podium/api/event/staff/form";
import { connect } from "@podium/db/client";
import { applyMigrations } from "@podium/db/migrate";
import { asBefore } from "@podium/tests-support/postgres/as-before";
import { expect, test } from "vitest";

const organisation = "00000000-0000-4000-8000-000000000001";
const venue = "00000000-0000-4000-8000-000000000002";
const events = ["00000000-0000-4000-8000-000000000011", "00000000-0000-4000-8000-000000000012"] as const;
const fact = (code: string, value: string, noteDe = "") => ({ code, value, noteDe, noteEn: "" });
const said = (form: object, key: string) => (form as Record<string, unknown>)[key];

test("L14 · what stood with a venue and is offered at an event stands with each of its events, then and now", async () => {
  await asBefore("20261128055943_event_facts", async (client, url) => {
    // What else an event has does not matter here.
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO "Venue" ("id", "organisationId", "name", "street", "postalCode", "city") VALUES ($1, $2, 'Haus', '', '', '')`,
      [venue, organisation],
    );
    await client.query(
      `INSERT INTO "AccessibilityFact" ("venueId", "code", "value", "noteDe") VALUES
         ($1, 'LIFT', 'YES', NULL), ($1, 'SIGN_LANGUAGE', 'YES', 'im Plenum'), ($1, 'CHILDCARE', 'NO', NULL)`,
      [venue],
    );
    const stored = {
      name: "Haus",
      facts: [fact("LIFT", "YES"), fact("SIGN_LANGUAGE", "YES", "im Plenum"), fact("CHILDCARE", "NO")],
    };
    for (const id of events) {
      await client.query(
        `INSERT INTO "Event" ("id", "slug", "organisationId", "venueId", "startsAt", "endsAt") VALUES ($1, $2, $3, $4, now(), now() + interval '2 hours')`,
        [id, `event-${id}`, organisation, venue],
      );
      await client.query(
        `INSERT INTO "EventVersion" ("eventId", "version", "form", "fields") VALUES ($1, 1, $2, '{}')`,
        [id, JSON.stringify({ venue: stored })],
      );
    }
    const [first, second] = events;
    const edit = (id: string, value: object) =>
      client.query(
        `INSERT INTO "EventEdit" ("eventId", "field", "value", "base") VALUES ($1, 'venue', $2, $3)`,
        [id, JSON.stringify(value), JSON.stringify(stored)],
      );
    await edit(first, { ...stored, facts: [fact("LIFT", "YES"), fact("SIGN_LANGUAGE", "NO")] });
    await edit(second, { ...stored, name: "Haus am Markt" });
    await applyMigrations(url);

    const { database, close } = connect(url);
    try {
      for (const id of events) {
        const row = await database.event.findUniqueOrThrow({ where: { id }, select: formSelect });
        const form = toForm(row);
        expect(form.venue?.facts).toEqual([fact("LIFT", "YES")]);
        expect(form.accessibility).toEqual([
          fact("SIGN_LANGUAGE", "YES", "im Plenum"),
          fact("CHILDCARE", "NO"),
        ]);
        const version = await database.eventVersion.findFirstOrThrow({ where: { eventId: id } });
        expect(said(version.form as object, "accessibility")).toEqual(form.accessibility);
        expect(said(version.form as object, "venue")).toEqual({ name: "Haus", facts: [fact("LIFT", "YES")] });
      }
      const edits = await database.eventEdit.findMany({ orderBy: { eventId: "asc" } });
      expect(edits.map(({ field, value, base }) => ({ field, value, base }))).toEqual([
        {
          field: "accessibility",
          value: [fact("SIGN_LANGUAGE", "NO")],
          base: [fact("SIGN_LANGUAGE", "YES", "im Plenum"), fact("CHILDCARE", "NO")],
        },
        {
          field: "venue",
          value: { name: "Haus am Markt", facts: [fact("LIFT", "YES")] },
          base: { name: "Haus", facts: [fact("LIFT", "YES")] },
        },
      ]);
    } finally {
      await close();
    }
  });
});

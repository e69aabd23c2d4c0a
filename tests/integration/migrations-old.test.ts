import { createContext } from "@podium/api/context";
import { signLink } from "@podium/api/links";
import { byLink } from "@podium/api/registration/self-service/queries";
import { connect } from "@podium/db/client";
import { applyMigrations } from "@podium/db/migrate";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { asBefore } from "@podium/tests-support/postgres/as-before";
import { poolsAgree } from "@podium/tests-support/registrations";
import type pg from "pg";
import { expect, test } from "vitest";

const REGISTRATIONS = 10_000;
const PLACES = 9_000;
const event = "00000000-0000-0000-0000-00000000000e";
const category = "00000000-0000-0000-0000-00000000000c";
const pool = "00000000-0000-0000-0000-00000000000b";
const first = "00000000-0000-0000-0000-000000000001";

/** An event with one date, and everybody who has registered for it: four of five have a place. */
async function fill(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO "Organisation" ("id", "slug", "kind", "nameDe", "nameEn", "shortName", "postalAddress", "representedBy", "email",
      "editorialResponsible", "dataProtectionContact", "supervisoryAuthority", "accessibilityContact", "accessibilityEnforcementBody")
    VALUES ('${event}', 'stadt', 'MUNICIPAL', 'Stadt', 'Town', 'Stadt', 'Markt 1', 'N. N.', 'a@example.org', 'N. N.', 'N. N.', 'N. N.', 'N. N.', 'N. N.')`);
  await client.query(`
    INSERT INTO "Event" ("id", "organisationId", "slug", "status", "publishedAt", "startsAt", "endsAt")
    VALUES ('${event}', '${event}', 'alt', 'PUBLISHED', now(), now() + interval '30 days', now() + interval '30 days 2 hours')`);
  await client.query(`
    INSERT INTO "EventTranslation" ("eventId", "locale", "title", "kind", "summary", "body", "audience", "fee")
    VALUES ('${event}', 'de', 'Alte Veranstaltung', 'Tagung', 'Kurz', 'Text', 'Alle', '')`);
  await client.query(
    `INSERT INTO "Category" ("id", "eventId", "position", "nameDe", "nameEn") VALUES ('${category}', '${event}', 1, 'Teilnahme', 'Participation')`,
  );
  await client.query(
    `INSERT INTO "CapacityPool" ("id", "eventId", "name", "size", "taken") VALUES ('${pool}', '${event}', 'Saal', ${PLACES}, ${REGISTRATIONS * 0.8})`,
  );
  await client.query(`INSERT INTO "CategoryPool" ("categoryId", "poolId") VALUES ('${category}', '${pool}')`);
  await client.query(`
    WITH made AS (
      SELECT number, CASE WHEN number = 1 THEN '${first}'::uuid ELSE gen_random_uuid() END AS id, gen_random_uuid() AS "group"
      FROM generate_series(1, ${REGISTRATIONS}) number
    ), groups AS (
      INSERT INTO "RegistrationGroup" ("id", "eventId", "locale") SELECT "group", '${event}', 'de' FROM made
    )
    INSERT INTO "Registration" ("id", "eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdsPlace", "queuedAt")
    SELECT id, '${event}', "group", '${category}', 'Kim', 'Muster', 'p-' || number || '@example.org', 'p-' || number || '@example.org',
      (CASE WHEN number % 5 = 0 THEN 'WAITLISTED' ELSE 'CONFIRMED' END)::"RegistrationState", number % 5 <> 0,
      CASE WHEN number % 5 = 0 THEN now() END
    FROM made ORDER BY number`);
}

test("ten thousand registrations of a version before there were dates: nobody is lost, counted twice, or shut out", async () => {
  await testDatabase();
  await asBefore("20261127190705_occurrences", async (client, url) => {
    await fill(client);
    const people = () =>
      client.query(
        `SELECT "id", "email", "state", "ticketCode", "holdsPlace" FROM "Registration" ORDER BY "id"`,
      );
    const before = (await people()).rows;
    await applyMigrations(url);
    expect((await people()).rows).toEqual(before);
    // Everybody has a code to read out since, each another.
    const codes = await client.query(
      `SELECT count(DISTINCT "shortCode")::int AS "codes" FROM "Registration" WHERE "shortCode" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'`,
    );
    expect(codes.rows).toEqual([{ codes: REGISTRATIONS }]);

    const { database, pool: connections, close } = connect(url);
    try {
      expect(await poolsAgree(database, event)).toEqual([
        { taken: REGISTRATIONS * 0.8, rows: REGISTRATIONS * 0.8 },
      ]);
      const dates = await database.occurrence.findMany({ where: { eventId: event }, select: { id: true } });
      expect(dates).toEqual([{ id: event }]);
      // The link of a mail that was sent then.
      const expiresAt = new Date(Date.now() + 3_600_000);
      const token = signLink(testSecret, { purpose: "registration.manage", subject: first, expiresAt });
      const view = await byLink({ ...createContext(), database, pool: connections }, token, "de");
      expect([view.email, view.state, view.dates, view.event.occurrences.length]).toEqual([
        "p-1@example.org",
        "CONFIRMED",
        [],
        1,
      ]);
      // And nobody registers twice.
      await expect(
        client.query(`INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdsPlace")
          SELECT "eventId", "groupId", "categoryId", 'Kim', 'Muster', "email", "emailNormalised", 'CONFIRMED', true FROM "Registration" WHERE "id" = '${first}'`),
      ).rejects.toThrow("one_live_per_address");
    } finally {
      await close();
    }
  });
});

import { applyMigrations } from "@podium/db/migrate";
import { asBefore } from "@podium/tests-support/postgres/as-before";
import { expect, test } from "vitest";

test("the purpose of a consent becomes one of a closed list, and no row is lost", async () => {
  await asBefore("20261127053336_consent_purpose", async (client, url) => {
    const rows = () => client.query(`SELECT "textVersion", "purpose"::text FROM "Consent" ORDER BY 1`);
    // Whose consents they are does not matter here: rows are written without what they refer to.
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO "Consent" ("commentId", "purpose", "textVersion")
    SELECT gen_random_uuid(), purpose, version
    FROM (VALUES ('privacy', 'a'), ('privacy', 'b'), ('comment', 'c')) given (purpose, version)`,
    );
    expect(await applyMigrations(url)).toContain("20261127053336_consent_purpose");
    expect((await rows()).rows).toEqual(
      ["a", "b", "c"].map((textVersion) => ({ textVersion, purpose: "PRIVACY" })),
    );
    await expect(client.query(`UPDATE "Consent" SET "purpose" = 'anything'`)).rejects.toThrow(
      "ConsentPurpose",
    );
  });
});

test("where one registers becomes the channel of a category: nobody can do more or less than before", async () => {
  await asBefore("20261127190800_category_channels", async (client, url) => {
    await client.query("SET session_replication_role = replica");
    const [mixed, booked, free, bare, here] = [1, 2, 3, 4, 5].map(
      (digit) => `00000000-0000-0000-0000-00000000000${digit}`,
    );
    await client.query(
      `INSERT INTO "Event" ("id", "organisationId", "slug", "startsAt", "endsAt", "registrationMode", "externalRegistrationUrl", "registrationClosesAt", "registrationPaused")
      SELECT id::uuid, gen_random_uuid(), slug, now(), now() + interval '1 hour', mode::"RegistrationMode", address, now(), true FROM (VALUES
        ($1, 'mixed', 'EXTERNAL', 'https://a.example'), ($2, 'booked', 'EXTERNAL', 'https://b.example'),
        ($3, 'free', 'NONE', NULL), ($4, 'bare', 'EXTERNAL', NULL), ($5, 'here', 'HERE', 'https://old.example')) given (id, slug, mode, address)`,
      [mixed, booked, free, bare, here],
    );
    await client.query(
      `WITH made AS (
        INSERT INTO "Category" ("eventId", "position", "nameDe", "paused") SELECT id::uuid, position, name, true FROM (VALUES
          ($1, 1, 'benutzt'), ($1, 2, 'frei'), ($1, 3, 'auch frei'), ($2, 1, 'benutzt'), ($3, 1, 'frei'), ($4, 1, 'benutzt'))
          given (id, position, name) RETURNING "id", "eventId", "nameDe"
      ), pools AS (
        INSERT INTO "CapacityPool" ("eventId", "name") SELECT DISTINCT "eventId", 'Plätze' FROM made RETURNING "id", "eventId"
      ), links AS (
        INSERT INTO "CategoryPool" ("categoryId", "poolId") SELECT made."id", pools."id" FROM made JOIN pools USING ("eventId")
      )
      INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "state", "firstName", "lastName", "calendarSequence", "holdsPlace")
      SELECT "eventId", gen_random_uuid(), "id", 'CANCELLED', 'A', 'B', 0, false FROM made WHERE "nameDe" = 'benutzt'`,
      [mixed, booked, free, here],
    );
    expect(await applyMigrations(url)).toContain("20261127190800_category_channels");
    const { rows } = await client.query(
      `SELECT "slug", array_agg(concat_ws(' ', category."nameDe", "channel", "url",
          CASE WHEN "hidden" THEN 'hidden' END, CASE WHEN "paused" THEN 'paused' END,
          CASE WHEN link."poolId" IS NOT NULL THEN 'counts' END) ORDER BY "position") AS "categories"
      FROM "Event" event JOIN "Category" category ON category."eventId" = event."id"
      LEFT JOIN "CategoryPool" link ON link."categoryId" = category."id" GROUP BY "slug"`,
    );
    expect(Object.fromEntries(rows.map(({ slug, categories }) => [slug, categories]))).toEqual({
      mixed: [
        "benutzt HERE hidden paused counts",
        "frei EXTERNAL https://a.example",
        "auch frei EXTERNAL https://a.example hidden",
      ],
      booked: ["benutzt HERE hidden paused counts", "Externe Anmeldung EXTERNAL https://b.example"],
      free: ["frei NONE"],
      bare: ["Externe Anmeldung EXTERNAL"],
      here: ["benutzt HERE paused counts"],
    });
    const windows = await client.query(
      `SELECT "slug" FROM "Event" WHERE "registrationPaused" OR "registrationClosesAt" IS NOT NULL ORDER BY 1`,
    );
    expect(windows.rows.map(({ slug }) => slug)).toEqual(["free", "here"]);
  });
});

test("pages that said that nobody has to register go on saying it", async () => {
  await asBefore("20261128061500_open_to_all", async (client, url) => {
    await client.query("SET session_replication_role = replica");
    await client.query(`
      WITH events AS (
        INSERT INTO "Event" ("organisationId", "slug", "startsAt", "endsAt")
        SELECT gen_random_uuid(), slug, now(), now() + interval '1 hour' FROM unnest(ARRAY['none', 'hidden', 'offered']) slug
        RETURNING "id", "slug"
      )
      INSERT INTO "Category" ("eventId", "position", "nameDe", "hidden")
      SELECT "id", 1, 'Teilnahme', "slug" = 'hidden' FROM events WHERE "slug" <> 'none'`);
    await applyMigrations(url);
    const { rows } = await client.query(`
      SELECT "slug", array_agg(concat_ws(' ', "nameDe", "channel", CASE WHEN "hidden" THEN 'hidden' END) ORDER BY "position") AS "categories"
      FROM "Event" event JOIN "Category" category ON category."eventId" = event."id" GROUP BY "slug"`);
    expect(Object.fromEntries(rows.map(({ slug, categories }) => [slug, categories]))).toEqual({
      none: ["Ohne Anmeldung NONE"],
      hidden: ["Teilnahme HERE hidden", "Ohne Anmeldung NONE"],
      offered: ["Teilnahme HERE"],
    });
  });
});

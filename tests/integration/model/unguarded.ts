import { runOn } from "@podium/tests-support/postgres/server";

/**
 * Takes away what keeps places from being given twice, in a database made for it, without touching the product: the
 * rows of the pools can still be read and written, but not locked (a function's rows cannot be), and no CHECK holds.
 */
export async function removeGuard(databaseUrl: string): Promise<void> {
  await runOn(
    databaseUrl,
    `ALTER TABLE "CapacityPool" DROP CONSTRAINT "CapacityPool_not_overbooked";
     ALTER TABLE "CapacityPool" RENAME TO unguarded_pool;
     CREATE FUNCTION unguarded_pools() RETURNS SETOF unguarded_pool LANGUAGE plpgsql VOLATILE AS
       $$ BEGIN RETURN QUERY SELECT * FROM unguarded_pool; END $$;
     CREATE VIEW "CapacityPool" AS SELECT * FROM unguarded_pools();
     CREATE FUNCTION write_unguarded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF TG_OP = 'INSERT' THEN
         INSERT INTO unguarded_pool ("id", "eventId", "name", "size") VALUES (NEW."id", NEW."eventId", NEW."name", NEW."size");
       END IF;
       UPDATE unguarded_pool SET "taken" = coalesce(NEW."taken", 0), "size" = NEW."size" WHERE "id" = NEW."id";
       RETURN NEW;
     END $$;
     CREATE TRIGGER write_unguarded INSTEAD OF INSERT OR UPDATE ON "CapacityPool"
       FOR EACH ROW EXECUTE FUNCTION write_unguarded()`,
  );
}

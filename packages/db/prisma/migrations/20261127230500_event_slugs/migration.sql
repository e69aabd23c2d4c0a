-- CreateTable
CREATE TABLE "EventSlug" (
    "slug" TEXT NOT NULL,
    "eventId" UUID NOT NULL,

    CONSTRAINT "EventSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "EventSlug_eventId_idx" ON "EventSlug"("eventId");

-- AddForeignKey
ALTER TABLE "EventSlug" ADD CONSTRAINT "EventSlug_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "EventSlug" ("slug", "eventId") SELECT "slug", "id" FROM "Event";

-- Whoever writes an event's address takes it, or is told that another event has it or had it. The address before is kept
-- while the event is published: links lead to it.
CREATE FUNCTION podium_keep_event_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."publishedAt" IS NULL THEN
    DELETE FROM "EventSlug" WHERE "slug" = OLD."slug" AND "eventId" = OLD."id";
  END IF;
  INSERT INTO "EventSlug" ("slug", "eventId") VALUES (NEW."slug", NEW."id") ON CONFLICT ("slug") DO NOTHING;
  IF (SELECT "eventId" FROM "EventSlug" WHERE "slug" = NEW."slug") IS DISTINCT FROM NEW."id" THEN
    RAISE unique_violation USING CONSTRAINT = 'EventSlug_pkey', TABLE = 'EventSlug', SCHEMA = 'public',
      MESSAGE = 'duplicate key value violates unique constraint "EventSlug_pkey"',
      DETAIL = format('Key (slug)=(%s) already exists.', NEW."slug");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "keep_slug_new" AFTER INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION podium_keep_event_slug();
CREATE TRIGGER "keep_slug_changed" AFTER UPDATE OF "slug" ON "Event" FOR EACH ROW
  WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION podium_keep_event_slug();

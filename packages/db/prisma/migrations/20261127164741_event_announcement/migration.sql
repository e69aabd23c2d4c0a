-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "asOf" DATE,
ADD COLUMN     "hashtag" TEXT;

-- The hashtag is searched with the texts. No event has one yet, so that nothing has to be folded anew.
CREATE OR REPLACE FUNCTION podium_fold_event_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT podium_fold(concat_ws(' ', NEW."title", NEW."subtitle", NEW."motto", NEW."kind", NEW."summary", NEW."host",
      series."nameDe", series."nameEn", organisation."nameDe", organisation."nameEn", organisation."shortName",
      venue."name", venue."city", event."hashtag"))
    INTO NEW."folded"
    FROM "Event" event
    JOIN "Organisation" organisation ON organisation."id" = event."organisationId"
    LEFT JOIN "EventSeries" series ON series."id" = event."seriesId"
    LEFT JOIN "Venue" venue ON venue."id" = event."venueId"
    WHERE event."id" = NEW."eventId";
  RETURN NEW;
END $$;
DROP TRIGGER "fold" ON "Event";
CREATE TRIGGER "fold" AFTER UPDATE OF "organisationId", "seriesId", "venueId", "hashtag" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_events_anew('id');

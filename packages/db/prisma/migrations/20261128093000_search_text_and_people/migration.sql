-- People look for what is spoken about and for who speaks: the text, the programme and the people are searched, too.
CREATE OR REPLACE FUNCTION podium_fold_event_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT podium_fold(concat_ws(' ', NEW."title", NEW."subtitle", NEW."motto", NEW."kind", NEW."summary", NEW."host",
      NEW."audience", NEW."body", NEW."goal", array_to_string(NEW."goals", ' '), array_to_string(NEW."guidingQuestions", ' '),
      series."nameDe", series."nameEn", organisation."nameDe", organisation."nameEn", organisation."shortName",
      venue."name", venue."city", event."hashtag",
      (SELECT string_agg(concat_ws(' ', person."name", person."organisation"), ' ')
        FROM "EventPerson" person WHERE person."eventId" = NEW."eventId"),
      (SELECT string_agg(CASE NEW."locale" WHEN 'de' THEN session."titleDe" ELSE session."titleEn" END, ' ')
        FROM "ProgrammeSession" session WHERE session."eventId" = NEW."eventId")))
    INTO NEW."folded"
    FROM "Event" event
    JOIN "Organisation" organisation ON organisation."id" = event."organisationId"
    LEFT JOIN "EventSeries" series ON series."id" = event."seriesId"
    LEFT JOIN "Venue" venue ON venue."id" = event."venueId"
    WHERE event."id" = NEW."eventId";
  RETURN NEW;
END $$;

-- Once for all rows of a statement: a form saves its people and sessions all at a time.
CREATE FUNCTION podium_fold_changed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "EventTranslation" SET "folded" = NULL WHERE "eventId" IN (SELECT "eventId" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER "fold_new" AFTER INSERT ON "EventPerson" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();
CREATE TRIGGER "fold_changed" AFTER UPDATE ON "EventPerson" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();
CREATE TRIGGER "fold_gone" AFTER DELETE ON "EventPerson" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();
CREATE TRIGGER "fold_new" AFTER INSERT ON "ProgrammeSession" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();
CREATE TRIGGER "fold_changed" AFTER UPDATE ON "ProgrammeSession" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();
CREATE TRIGGER "fold_gone" AFTER DELETE ON "ProgrammeSession" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION podium_fold_changed_events();

UPDATE "EventTranslation" SET "folded" = NULL;

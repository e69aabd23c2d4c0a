-- Every search compares folded texts: without accents and signs, in lower case, umlauts in whatever way they are written.
-- packages/domain/src/search/fold.ts says the same in TypeScript; tests/integration/search-fold.test.ts compares the two.
--
-- The extension is trusted: whoever may create things in the database may install it (needs CREATE on the database).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION podium_fold(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  words text COLLATE "C" := given;
  again text COLLATE "C";
BEGIN
  -- Most texts are plain ASCII, or are so without their marks: the costly steps are for the others.
  IF octet_length(words) <> length(words) THEN
    words := regexp_replace(normalize(replace(words, U&'\00b4', ''''), NFKD), '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g');
  END IF;
  IF octet_length(words) <> length(words) THEN
    words := translate(lower(words COLLATE "und-x-icu"),
      U&'łđðøıħŧŋĸəʒǥɓɗƙƴȷς\0671\06cc\0649\06a9\0629', U&'lddoihtnkezgbdkyjσ\0627\064a\064a\0643\0647');
    words := replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    words := regexp_replace(words, '[\u00ad\u00b7\u02b0-\u02ff\u0640\u200b-\u200f\u2010-\u2015\u2018-\u201b\u2060\u2212\ufeff]', '', 'g');
    words := regexp_replace(words, '[\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u2000-\u206f\u20a0-\u20bf\u2190-\u23ff\u2500-\u27bf\u3000-\u303f]', ' ', 'g');
  END IF;
  -- Signs between words become blanks; the last five join the letters beside them.
  words := ' ' || translate(lower(words),
    E'\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037!"#$%&()*+,/:;<=>?@[\\]^{|}~\177''`._-',
    repeat(' ', 59));
  WHILE strpos(words, '  ') > 0 LOOP
    words := replace(words, '  ', ' ');
  END LOOP;
  words := rtrim(words, ' ');
  again := replace(replace(replace(words, 'ae', 'a'), 'oe', 'o'), 'ue', 'u');
  RETURN CASE WHEN again = words THEN words ELSE words || again END;
END $$;

-- People. Both spellings of an address, as it is read and as it stands in the network.
CREATE FUNCTION podium_fold_person(family text, given text, email text, normalised text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN podium_fold(family || ' ' || given || ' ' || coalesce(email, '')
    || CASE WHEN normalised <> lower(email) THEN ' ' || normalised ELSE '' END);

-- Those who have not confirmed yet are folded when they are searched: in the minute in which an event opens, column and
-- index would cost each registration more than half of all the rest.
ALTER TABLE "Registration" ADD COLUMN "folded" text COLLATE "C" GENERATED ALWAYS AS (
  CASE WHEN "state" <> 'UNCONFIRMED' THEN podium_fold_person("lastName", "firstName", "email", "emailNormalised") END
) STORED;
CREATE INDEX "Registration_folded" ON "Registration" USING gin ("folded" gin_trgm_ops) WHERE "state" <> 'UNCONFIRMED';
ALTER TABLE "RegistrationGroup" ADD COLUMN "folded" text COLLATE "C" GENERATED ALWAYS AS (podium_fold("organisation")) STORED;
CREATE INDEX "RegistrationGroup_folded" ON "RegistrationGroup" USING gin ("folded" gin_trgm_ops) WHERE "folded" IS NOT NULL;

-- Events: what stands in other rows, too.
ALTER TABLE "EventTranslation" ADD COLUMN "folded" text COLLATE "C";

CREATE FUNCTION podium_fold_event_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT podium_fold(concat_ws(' ', NEW."title", NEW."kind", NEW."summary", NEW."host", series."nameDe", series."nameEn",
      organisation."nameDe", organisation."nameEn", organisation."shortName", venue."name", venue."city"))
    INTO NEW."folded"
    FROM "Event" event
    JOIN "Organisation" organisation ON organisation."id" = event."organisationId"
    LEFT JOIN "EventSeries" series ON series."id" = event."seriesId"
    LEFT JOIN "Venue" venue ON venue."id" = event."venueId"
    WHERE event."id" = NEW."eventId";
  RETURN NEW;
END $$;
CREATE TRIGGER "fold" BEFORE INSERT OR UPDATE ON "EventTranslation"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_event_text();

-- Touching a text folds it anew. The argument says which column of an event names the row that has changed.
CREATE FUNCTION podium_fold_events_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE "EventTranslation" SET "folded" = NULL WHERE "eventId" IN (SELECT "id" FROM "Event" WHERE %I = $1)',
    TG_ARGV[0]) USING NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "fold" AFTER UPDATE OF "organisationId", "seriesId", "venueId" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_events_anew('id');
CREATE TRIGGER "fold" AFTER UPDATE OF "nameDe", "nameEn", "shortName" ON "Organisation"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_events_anew('organisationId');
CREATE TRIGGER "fold" AFTER UPDATE OF "nameDe", "nameEn" ON "EventSeries"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_events_anew('seriesId');
CREATE TRIGGER "fold" AFTER UPDATE OF "name", "city" ON "Venue"
  FOR EACH ROW EXECUTE FUNCTION podium_fold_events_anew('venueId');

UPDATE "EventTranslation" SET "folded" = NULL;
CREATE INDEX "EventTranslation_folded" ON "EventTranslation" USING gin ("folded" gin_trgm_ops);

-- AlterTable
ALTER TABLE "EventPerson" DROP CONSTRAINT "EventPerson_pkey",
ADD CONSTRAINT "EventPerson_pkey" PRIMARY KEY ("eventId", "id");

-- CreateTable
CREATE TABLE "ProgrammeRoom" (
    "eventId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT,

    CONSTRAINT "ProgrammeRoom_pkey" PRIMARY KEY ("eventId","id")
);

-- CreateTable
CREATE TABLE "ProgrammeTrack" (
    "eventId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT,

    CONSTRAINT "ProgrammeTrack_pkey" PRIMARY KEY ("eventId","id")
);

-- CreateTable
CREATE TABLE "ProgrammeSession" (
    "eventId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "occurrenceId" UUID,
    "day" INTEGER NOT NULL DEFAULT 1,
    "from" TEXT,
    "to" TEXT,
    "titleDe" TEXT NOT NULL,
    "titleEn" TEXT,
    "noteDe" TEXT,
    "noteEn" TEXT,
    "roomId" UUID,
    "trackId" UUID,

    CONSTRAINT "ProgrammeSession_pkey" PRIMARY KEY ("eventId","id")
);

-- CreateTable
CREATE TABLE "SessionPerson" (
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "SessionPerson_pkey" PRIMARY KEY ("eventId","sessionId","personId")
);

-- CreateTable
CREATE TABLE "ProgrammeRelease" (
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "programme" JSONB NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "ProgrammeRelease_pkey" PRIMARY KEY ("eventId","number")
);

-- CreateIndex
CREATE INDEX "ProgrammeSession_occurrenceId_idx" ON "ProgrammeSession"("occurrenceId");

-- AddForeignKey
ALTER TABLE "ProgrammeRoom" ADD CONSTRAINT "ProgrammeRoom_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeTrack" ADD CONSTRAINT "ProgrammeTrack_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_eventId_roomId_fkey" FOREIGN KEY ("eventId", "roomId") REFERENCES "ProgrammeRoom"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_eventId_trackId_fkey" FOREIGN KEY ("eventId", "trackId") REFERENCES "ProgrammeTrack"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPerson" ADD CONSTRAINT "SessionPerson_eventId_sessionId_fkey" FOREIGN KEY ("eventId", "sessionId") REFERENCES "ProgrammeSession"("eventId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPerson" ADD CONSTRAINT "SessionPerson_eventId_personId_fkey" FOREIGN KEY ("eventId", "personId") REFERENCES "EventPerson"("eventId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRelease" ADD CONSTRAINT "ProgrammeRelease_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_day" CHECK ("day" > 0);
ALTER TABLE "ProgrammeRelease" ADD CONSTRAINT "ProgrammeRelease_number" CHECK ("number" > 0);

-- So far each language had a list of its own. Both become one list of sessions:
-- - Lists of the same length whose times contradict each other nowhere say the same: they are joined line by line. A time
--   that only one of them knows is taken.
-- - Of other lists, lines with the same times are joined, the first with the first. A line that is left over is a session
--   of its own. One that stands in English alone has its English title as the German one, too, since a session needs one:
--   what nobody reads any more is lost, what stands once too often is seen and put right.
-- Ids follow from the event and the place in the list, so that former states and collected changes mean the same sessions.
CREATE FUNCTION pg_temp.session_id(event uuid, place bigint) RETURNS uuid LANGUAGE sql AS $$
  SELECT (substr(hash, 1, 12) || '4' || substr(hash, 14, 3) || '8' || substr(hash, 18))::uuid
  FROM (SELECT md5(event || ' session ' || place) AS hash) made
$$;

CREATE FUNCTION pg_temp.lines(list jsonb)
RETURNS TABLE (place bigint, "from" text, "to" text, title text, note text) LANGUAGE sql AS $$
  SELECT place, nullif(line ->> 'from', ''), nullif(line ->> 'to', ''), coalesce(line ->> 'title', ''), coalesce(line ->> 'note', '')
  FROM jsonb_array_elements(CASE jsonb_typeof(list) WHEN 'array' THEN list ELSE '[]' END) WITH ORDINALITY given (line, place)
$$;

CREATE FUNCTION pg_temp.sessions(event uuid, occurrence text, german jsonb, english jsonb) RETURNS jsonb LANGUAGE sql AS $$
  WITH alike AS (
    SELECT coalesce(bool_and(
      de.place IS NOT NULL AND en.place IS NOT NULL
      AND coalesce(de."from", en."from", '') = coalesce(en."from", de."from", '')
      AND coalesce(de."to", en."to", '') = coalesce(en."to", de."to", '')), true) AS yes
    FROM pg_temp.lines(german) de FULL JOIN pg_temp.lines(english) en ON de.place = en.place
  ), de AS (
    SELECT *, CASE WHEN (SELECT yes FROM alike) THEN place::text
      ELSE concat_ws(' ', coalesce("from", '-'), coalesce("to", '-'), row_number() OVER (PARTITION BY "from", "to" ORDER BY place)) END AS key
    FROM pg_temp.lines(german)
  ), en AS (
    SELECT *, CASE WHEN (SELECT yes FROM alike) THEN place::text
      ELSE concat_ws(' ', coalesce("from", '-'), coalesce("to", '-'), row_number() OVER (PARTITION BY "from", "to" ORDER BY place)) END AS key
    FROM pg_temp.lines(english)
  ), both_languages AS (
    SELECT row_number() OVER (ORDER BY de.place NULLS LAST, en.place) AS place,
      coalesce(de."from", en."from", '') AS "from", coalesce(de."to", en."to", '') AS "to",
      coalesce(de.title, en.title) AS "titleDe", coalesce(en.title, '') AS "titleEn",
      coalesce(de.note, en.note) AS "noteDe", coalesce(en.note, '') AS "noteEn"
    FROM de FULL JOIN en ON de.key = en.key
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', pg_temp.session_id(event, place), 'occurrenceId', occurrence, 'day', 1, 'from', "from", 'to', "to",
    'titleDe', "titleDe", 'titleEn', "titleEn", 'noteDe', "noteDe", 'noteEn', "noteEn",
    'roomId', NULL, 'trackId', NULL, 'personIds', '[]'::jsonb) ORDER BY place), '[]')
  FROM both_languages
$$;

-- What each event's programme is now.
CREATE TEMPORARY TABLE programme_before ON COMMIT DROP AS
SELECT event."id" AS event,
  (SELECT "id" FROM "Occurrence" WHERE "eventId" = event."id" ORDER BY "position" LIMIT 1) AS occurrence,
  coalesce((SELECT "programme" FROM "EventTranslation" WHERE "eventId" = event."id" AND "locale" = 'de'), '[]') AS german,
  coalesce((SELECT "programme" FROM "EventTranslation" WHERE "eventId" = event."id" AND "locale" = 'en'), '[]') AS english
FROM "Event" event;

INSERT INTO "ProgrammeSession" ("eventId", "id", "position", "occurrenceId", "from", "to", "titleDe", "titleEn", "noteDe", "noteEn")
SELECT event, (session ->> 'id')::uuid, place, occurrence, nullif(session ->> 'from', ''), nullif(session ->> 'to', ''),
  session ->> 'titleDe', nullif(session ->> 'titleEn', ''), nullif(session ->> 'noteDe', ''), nullif(session ->> 'noteEn', '')
FROM programme_before, jsonb_array_elements(pg_temp.sessions(event, occurrence::text, german, english)) WITH ORDINALITY given (session, place);

-- Collected changes of either language are one of the sessions, by whoever typed last.
WITH typed AS (
  SELECT edit.event, occurrence,
    coalesce(de."value", german) AS german, coalesce(en."value", english) AS english,
    coalesce(de."base", german) AS german_base, coalesce(en."base", english) AS english_base,
    CASE WHEN en."at" > de."at" OR de."at" IS NULL THEN en."userId" ELSE de."userId" END AS "userId",
    greatest(de."at", en."at") AS "at"
  FROM programme_before edit
  LEFT JOIN "EventEdit" de ON de."eventId" = edit.event AND de."field" = 'translations.de.programme'
  LEFT JOIN "EventEdit" en ON en."eventId" = edit.event AND en."field" = 'translations.en.programme'
  WHERE de."field" IS NOT NULL OR en."field" IS NOT NULL
)
INSERT INTO "EventEdit" ("eventId", "field", "value", "base", "userId", "at")
SELECT event, 'sessions', pg_temp.sessions(event, occurrence::text, german, english),
  pg_temp.sessions(event, occurrence::text, german_base, english_base), "userId", "at"
FROM typed;
DELETE FROM "EventEdit" WHERE "field" IN ('translations.de.programme', 'translations.en.programme');

-- Former states say their programme in the same way.
UPDATE "EventVersion" SET
  "form" = "form" #- '{translations,de,programme}' #- '{translations,en,programme}' || jsonb_build_object(
    'rooms', '[]'::jsonb, 'tracks', '[]'::jsonb,
    'sessions', pg_temp.sessions("eventId", "form" #>> '{occurrences,0,id}', "form" #> '{translations,de,programme}', "form" #> '{translations,en,programme}')),
  "fields" = CASE WHEN "fields" && '{translations.de.programme,translations.en.programme}'
    THEN array_append(array_remove(array_remove("fields", 'translations.de.programme'), 'translations.en.programme'), 'sessions')
    ELSE "fields" END;

-- People are known by their ids from now on: in what was typed or said once, the first of a name is the first who has it.
CREATE FUNCTION pg_temp.known_persons(event uuid, list jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE jsonb_typeof(list) WHEN 'array' THEN (
    SELECT coalesce(jsonb_agg(CASE jsonb_typeof(person) WHEN 'object' THEN person || jsonb_build_object('id', known."id") ELSE person END ORDER BY place), '[]')
    FROM (
      SELECT person, place, person ->> 'name' AS name, row_number() OVER (PARTITION BY person ->> 'name' ORDER BY place) AS turn
      FROM jsonb_array_elements(list) WITH ORDINALITY given (person, place)
    ) said
    LEFT JOIN (
      SELECT "id", "name", row_number() OVER (PARTITION BY "name" ORDER BY "position") AS turn FROM "EventPerson" WHERE "eventId" = event
    ) known USING (name, turn)
  ) ELSE list END
$$;
UPDATE "EventEdit" SET "value" = pg_temp.known_persons("eventId", "value"), "base" = pg_temp.known_persons("eventId", "base")
WHERE "field" = 'persons';
UPDATE "EventVersion" SET "form" = jsonb_set("form", '{persons}', pg_temp.known_persons("eventId", "form" -> 'persons'))
WHERE "form" ? 'persons';

ALTER TABLE "EventTranslation" DROP COLUMN "programme";

-- CreateTable
CREATE TABLE "EventFact" (
    "eventId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" "FactValue" NOT NULL,
    "noteDe" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "EventFact_pkey" PRIMARY KEY ("eventId","code")
);

-- AddForeignKey
ALTER TABLE "EventFact" ADD CONSTRAINT "EventFact_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is offered at an event stood with its venue, and so at every other event there. Each event that said it says it
-- by itself now, and the venue keeps what is built. Where no event took it over it stays with the venue, where no page shows
-- it, until the venue is saved again.
INSERT INTO "EventFact" ("eventId", "code", "value", "noteDe", "noteEn")
SELECT event."id", fact."code", fact."value", fact."noteDe", fact."noteEn"
FROM "Event" event JOIN "AccessibilityFact" fact ON fact."venueId" = event."venueId"
WHERE fact."code" IN ('SIGN_LANGUAGE', 'SPEECH_TO_TEXT', 'EASY_LANGUAGE', 'CHILDCARE');
DELETE FROM "AccessibilityFact" fact WHERE "code" IN ('SIGN_LANGUAGE', 'SPEECH_TO_TEXT', 'EASY_LANGUAGE', 'CHILDCARE')
  AND EXISTS (SELECT FROM "Event" event WHERE event."venueId" = fact."venueId");

CREATE FUNCTION pg_temp.facts(venue jsonb, offered boolean) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce(jsonb_agg(fact ORDER BY place), '[]')
  FROM jsonb_array_elements(CASE jsonb_typeof(venue -> 'facts') WHEN 'array' THEN venue -> 'facts' ELSE '[]' END) WITH ORDINALITY said (fact, place)
  WHERE (fact ->> 'code' IN ('SIGN_LANGUAGE', 'SPEECH_TO_TEXT', 'EASY_LANGUAGE', 'CHILDCARE')) = offered
$$;
CREATE FUNCTION pg_temp.built(venue jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE jsonb_typeof(venue) WHEN 'object' THEN venue || jsonb_build_object('facts', pg_temp.facts(venue, false)) ELSE venue END
$$;

-- Former states and collected changes say it in the same way.
UPDATE "EventVersion" SET "form" = "form" || jsonb_build_object(
  'accessibility', pg_temp.facts("form" -> 'venue', true), 'venue', pg_temp.built("form" -> 'venue'))
WHERE "form" ? 'venue';
INSERT INTO "EventEdit" ("eventId", "field", "value", "base", "userId", "at")
SELECT "eventId", 'accessibility', pg_temp.facts("value", true), pg_temp.facts("base", true), "userId", "at"
FROM "EventEdit" WHERE "field" = 'venue' AND pg_temp.facts("value", true) IS DISTINCT FROM pg_temp.facts("base", true);
UPDATE "EventEdit" SET "value" = pg_temp.built("value"), "base" = pg_temp.built("base") WHERE "field" = 'venue';
DELETE FROM "EventEdit" WHERE "field" = 'venue' AND "value" = "base";

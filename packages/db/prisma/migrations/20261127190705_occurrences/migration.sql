-- CreateEnum
CREATE TYPE "StartPrecision" AS ENUM ('EXACT', 'ABOUT', 'DAY');

-- CreateEnum
CREATE TYPE "EndPrecision" AS ENUM ('EXACT', 'ABOUT', 'DAY', 'OPEN');

-- CreateEnum
CREATE TYPE "OccurrencePlace" AS ENUM ('EVENT', 'VENUE', 'ELSEWHERE', 'ONLINE', 'NOT_YET_KNOWN');

-- AlterTable
ALTER TABLE "EventMove" ADD COLUMN "times" JSONB;
UPDATE "EventMove" SET "times" = jsonb_build_array(jsonb_build_object(
  'startsAt', to_char("startsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'startPrecision', 'EXACT',
  'endsAt', to_char("endsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endPrecision', 'EXACT'));
ALTER TABLE "EventMove" ALTER COLUMN "times" SET NOT NULL, DROP COLUMN "endsAt", DROP COLUMN "startsAt";

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "labelDe" TEXT,
    "labelEn" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "startPrecision" "StartPrecision" NOT NULL DEFAULT 'EXACT',
    "endsAt" TIMESTAMPTZ(3),
    "endPrecision" "EndPrecision" NOT NULL DEFAULT 'EXACT',
    "isDateOpen" BOOLEAN NOT NULL DEFAULT false,
    "doorsAt" TIMESTAMPTZ(3),
    "isOpening" BOOLEAN NOT NULL DEFAULT false,
    "place" "OccurrencePlace" NOT NULL DEFAULT 'EVENT',
    "venueId" UUID,
    "elsewhere" TEXT,
    "onlineUrl" TEXT,
    "noteDe" TEXT,
    "noteEn" TEXT,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false,
    "reasonDe" TEXT,
    "reasonEn" TEXT,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "overAt" TIMESTAMPTZ(3) NOT NULL,
    "listedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Occurrence_eventId_position_idx" ON "Occurrence"("eventId", "position");

-- CreateIndex
CREATE INDEX "Occurrence_begunAt_idx" ON "Occurrence"("begunAt");

-- CreateIndex
CREATE INDEX "Occurrence_listedUntil_idx" ON "Occurrence"("listedUntil");

-- CreateIndex
CREATE INDEX "Occurrence_venueId_idx" ON "Occurrence"("venueId");

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is open has no instant, what is exact has one.
ALTER TABLE "Occurrence"
  ADD CONSTRAINT "Occurrence_open_end" CHECK ("endPrecision" <> 'OPEN' OR "endsAt" IS NULL),
  ADD CONSTRAINT "Occurrence_order" CHECK ("begunAt" < "overAt"),
  ADD CONSTRAINT "Occurrence_date_open" CHECK (NOT "isDateOpen" OR "startsAt" IS NULL);

-- Every event so far had one date. It has the event's id, by which calendars know its entry already.
INSERT INTO "Occurrence" ("id", "eventId", "position", "startsAt", "endsAt", "begunAt", "overAt", "listedUntil")
SELECT "id", "id", 1, "startsAt", "endsAt", "startsAt", greatest("endsAt", "startsAt" + interval '1 minute'),
  greatest("endsAt", "startsAt" + interval '1 minute')
FROM "Event";

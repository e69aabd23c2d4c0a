-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('HERE', 'EXTERNAL', 'EMAIL', 'PHONE', 'POST', 'COUNTER', 'NONE');

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "address" TEXT,
ADD COLUMN     "channel" "Channel" NOT NULL DEFAULT 'HERE',
ADD COLUMN     "email" TEXT,
ADD COLUMN     "hoursDe" TEXT,
ADD COLUMN     "hoursEn" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "ChannelClick" (
    "categoryId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ChannelClick_pkey" PRIMARY KEY ("categoryId","day")
);

-- AddForeignKey
ALTER TABLE "ChannelClick" ADD CONSTRAINT "ChannelClick_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Events without registration here: what people registered for once keeps its places and is not offered any more; the
-- first of the other categories says how one takes part now. Names of the others were seen by nobody and stay hidden.
CREATE TEMPORARY TABLE "elsewhere" ON COMMIT DROP AS
SELECT event."id" AS "eventId", event."registrationMode"::text AS "mode", event."externalRegistrationUrl" AS "url",
  category."id" AS "categoryId", used."is" AS "used",
  row_number() OVER (PARTITION BY event."id", used."is" ORDER BY category."position") AS "place"
FROM "Event" event
LEFT JOIN "Category" category ON category."eventId" = event."id"
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM "Registration" WHERE "categoryId" = category."id")
    OR EXISTS (SELECT FROM "DecoyHold" WHERE "categoryId" = category."id") AS "is"
) used
WHERE event."registrationMode" <> 'HERE';

UPDATE "Category" category SET "hidden" = true
FROM "elsewhere" WHERE "elsewhere"."categoryId" = category."id" AND "elsewhere"."used";

UPDATE "Category" category
SET "channel" = "elsewhere"."mode"::"Channel", "url" = CASE WHEN "elsewhere"."mode" = 'EXTERNAL' THEN "elsewhere"."url" END,
  "hidden" = "elsewhere"."place" > 1, "paused" = false, "opensAt" = NULL, "closesAt" = NULL
FROM "elsewhere" WHERE "elsewhere"."categoryId" = category."id" AND NOT "elsewhere"."used";

INSERT INTO "Category" ("eventId", "position", "nameDe", "nameEn", "channel", "url")
SELECT "eventId", count("categoryId") + 1, 'Externe Anmeldung', 'External registration', 'EXTERNAL', "url"
FROM "elsewhere" WHERE "mode" = 'EXTERNAL' GROUP BY "eventId", "url"
HAVING bool_and("used" OR "categoryId" IS NULL);

DELETE FROM "CategoryPool" USING "Category" category
WHERE category."id" = "CategoryPool"."categoryId" AND category."channel" <> 'HERE';

-- They had no effect, and would have one now.
UPDATE "Event" SET "registrationOpensAt" = NULL, "registrationClosesAt" = NULL, "registrationPaused" = false
WHERE "registrationMode" = 'EXTERNAL';

-- AlterTable
ALTER TABLE "Event" DROP COLUMN "externalRegistrationUrl",
DROP COLUMN "registrationMode";

-- DropEnum
DROP TYPE "RegistrationMode";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "signFilmTitle" TEXT,
ADD COLUMN     "signFilmUrl" TEXT;

-- Which events have a page in easy language: the sitemap names them, and they are few.
CREATE INDEX "EventTranslation_easy" ON "EventTranslation" ("eventId") WHERE "locale" = 'de-simple' AND "offered";

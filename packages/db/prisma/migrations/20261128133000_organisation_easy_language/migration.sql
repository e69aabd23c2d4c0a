-- AlterTable
ALTER TABLE "EventSeries" ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "easyText" TEXT,
ADD COLUMN     "signFilmTitle" TEXT,
ADD COLUMN     "signFilmUrl" TEXT,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_sign_film_title" CHECK ("signFilmTitle" IS NULL OR "signFilmUrl" IS NOT NULL);

-- AlterTable
ALTER TABLE "EventSeries" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "nameEn" DROP NOT NULL;

-- Where nobody had named one in English, the German name stood there, too.
UPDATE "EventSeries" SET "nameEn" = NULL WHERE "nameEn" = "nameDe";

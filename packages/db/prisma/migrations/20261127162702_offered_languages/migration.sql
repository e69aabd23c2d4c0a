-- AlterTable
ALTER TABLE "EventTranslation" ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "EventLink" ALTER COLUMN "labelEn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Category" ALTER COLUMN "nameEn" DROP NOT NULL;

-- German is the language in which every event says what it is.
ALTER TABLE "EventTranslation" ADD CONSTRAINT "EventTranslation_own_offered" CHECK ("offered" OR "locale" <> 'de');

-- A draft without an English title was not meant to be read in English yet.
UPDATE "EventTranslation" SET "offered" = false WHERE "locale" <> 'de' AND btrim("title") = '';

-- CreateEnum
CREATE TYPE "MediaKind" AS ENUM ('IMAGE', 'DOCUMENT');

-- AlterTable
ALTER TABLE "EventDocument" ADD COLUMN     "mediaId" UUID,
ALTER COLUMN "url" DROP NOT NULL;

-- AlterTable
ALTER TABLE "EventPerson" ADD COLUMN     "pictureAltDe" TEXT,
ADD COLUMN     "pictureAltEn" TEXT,
ADD COLUMN     "pictureCredit" TEXT,
ADD COLUMN     "pictureId" UUID;

-- CreateTable
CREATE TABLE "Media" (
    "eventId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "MediaKind" NOT NULL,
    "sha256" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "name" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unusedSince" TIMESTAMPTZ(3),

    CONSTRAINT "Media_pkey" PRIMARY KEY ("eventId","id")
);

-- CreateIndex
CREATE INDEX "Media_sha256_idx" ON "Media"("sha256");

-- CreateIndex
CREATE INDEX "EventDocument_eventId_mediaId_idx" ON "EventDocument"("eventId", "mediaId");

-- CreateIndex
CREATE INDEX "EventPerson_eventId_pictureId_idx" ON "EventPerson"("eventId", "pictureId");

-- Looked at with the commit: a copy of an event is written together with its media, in whatever order.

-- AddForeignKey
ALTER TABLE "EventDocument" ADD CONSTRAINT "EventDocument_eventId_mediaId_fkey" FOREIGN KEY ("eventId", "mediaId") REFERENCES "Media"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPerson" ADD CONSTRAINT "EventPerson_eventId_pictureId_fkey" FOREIGN KEY ("eventId", "pictureId") REFERENCES "Media"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- A document lies here or elsewhere; what is a picture has a size, and who shows one says what is to be seen.
ALTER TABLE "EventDocument" ADD CONSTRAINT "EventDocument_place_check" CHECK (("url" IS NULL) <> ("mediaId" IS NULL));
ALTER TABLE "EventPerson" ADD CONSTRAINT "EventPerson_picture_check" CHECK ("pictureId" IS NULL OR "pictureAltDe" IS NOT NULL);
ALTER TABLE "Media" ADD CONSTRAINT "Media_kind_check" CHECK (
  CASE "kind" WHEN 'IMAGE' THEN "width" > 0 AND "height" > 0 ELSE "name" IS NOT NULL END
);
ALTER TABLE "Media" ADD CONSTRAINT "Media_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

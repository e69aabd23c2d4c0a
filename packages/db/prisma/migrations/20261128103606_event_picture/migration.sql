-- CreateEnum
CREATE TYPE "PictureFocus" AS ENUM ('TOP_LEFT', 'TOP', 'TOP_RIGHT', 'LEFT', 'CENTRE', 'RIGHT', 'BOTTOM_LEFT', 'BOTTOM', 'BOTTOM_RIGHT');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "pictureAltDe" TEXT,
ADD COLUMN     "pictureAltEn" TEXT,
ADD COLUMN     "pictureCredit" TEXT,
ADD COLUMN     "pictureFocus" "PictureFocus" NOT NULL DEFAULT 'CENTRE',
ADD COLUMN     "pictureId" UUID,
ADD COLUMN     "pictureLicence" TEXT;

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "originalId" UUID;

-- CreateIndex
CREATE INDEX "Event_id_pictureId_idx" ON "Event"("id", "pictureId");

-- CreateIndex
CREATE INDEX "Media_eventId_originalId_idx" ON "Media"("eventId", "originalId");

-- Looked at with the commit: a copy of an event is written together with its media, in whatever order.

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_id_pictureId_fkey" FOREIGN KEY ("id", "pictureId") REFERENCES "Media"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_eventId_originalId_fkey" FOREIGN KEY ("eventId", "originalId") REFERENCES "Media"("eventId", "id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- Who shows a picture says what is to be seen; another size of a picture is a picture.
ALTER TABLE "Event" ADD CONSTRAINT "Event_picture_check" CHECK ("pictureId" IS NULL OR "pictureAltDe" IS NOT NULL);
ALTER TABLE "Media" ADD CONSTRAINT "Media_rendition_check" CHECK ("originalId" IS NULL OR "kind" = 'IMAGE');

-- AlterTable
ALTER TABLE "EventPartner" ADD COLUMN     "markId" UUID;

-- CreateIndex
CREATE INDEX "EventPartner_eventId_markId_idx" ON "EventPartner"("eventId", "markId");

-- Looked at with the commit: a copy of an event is written together with its media, in whatever order.
-- AddForeignKey
ALTER TABLE "EventPartner" ADD CONSTRAINT "EventPartner_eventId_markId_fkey" FOREIGN KEY ("eventId", "markId") REFERENCES "Media"("eventId", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AlterTable
ALTER TABLE "Venue" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Event_venueId_idx" ON "Event"("venueId");

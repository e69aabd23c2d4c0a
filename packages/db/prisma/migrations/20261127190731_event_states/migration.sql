-- AlterEnum
ALTER TYPE "EventStatus" ADD VALUE 'WITHDRAWN';

-- DropForeignKey
ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_eventId_fkey";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishFailedAt" TIMESTAMPTZ(3),
ADD COLUMN     "unpublishAt" TIMESTAMPTZ(3),
ADD COLUMN     "unpublishedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Event_publishAt_idx" ON "Event"("publishAt");

-- CreateIndex
CREATE INDEX "Event_unpublishAt_idx" ON "Event"("unpublishAt");

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "successorId" UUID,
ADD COLUMN     "successorUrl" TEXT;

-- CreateIndex
CREATE INDEX "Event_successorId_idx" ON "Event"("successorId");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

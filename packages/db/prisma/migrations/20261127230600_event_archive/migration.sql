-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "previewNumber" INTEGER NOT NULL DEFAULT 1;

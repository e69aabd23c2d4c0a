-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "edition" INTEGER;

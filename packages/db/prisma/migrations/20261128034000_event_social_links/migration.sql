-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "socialUrls" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "interpretingLanguages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

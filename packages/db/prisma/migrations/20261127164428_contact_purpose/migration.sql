-- CreateEnum
CREATE TYPE "ContactPurpose" AS ENUM ('REGISTRATION', 'CONTENT', 'PRESS', 'ACCESSIBILITY', 'TECHNICAL');

-- AlterTable
ALTER TABLE "EventContact" ADD COLUMN     "purpose" "ContactPurpose";

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('ON_SITE', 'ONLINE');

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "attendance" "Attendance";

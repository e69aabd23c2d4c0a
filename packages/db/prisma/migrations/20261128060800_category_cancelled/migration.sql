-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "reasonDe" TEXT,
ADD COLUMN     "reasonEn" TEXT;

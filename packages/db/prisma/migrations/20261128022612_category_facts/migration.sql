-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "audienceDe" TEXT,
ADD COLUMN     "audienceEn" TEXT,
ADD COLUMN     "eligibilityDe" TEXT,
ADD COLUMN     "eligibilityEn" TEXT,
ADD COLUMN     "feeDe" TEXT,
ADD COLUMN     "feeEn" TEXT,
ADD COLUMN     "onlineUrl" TEXT;

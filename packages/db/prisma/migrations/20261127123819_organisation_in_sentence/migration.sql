-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "inSentenceDe" TEXT,
ADD COLUMN     "inSentenceEn" TEXT;

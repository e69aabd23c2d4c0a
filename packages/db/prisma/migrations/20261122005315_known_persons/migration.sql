-- AlterTable
ALTER TABLE "RegistrationGroup" ADD COLUMN     "awaitedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "knownUntil" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

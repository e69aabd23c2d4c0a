-- CreateEnum
CREATE TYPE "CompanionMode" AS ENUM ('NONE', 'NAMED', 'COUNTED');

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "companions" "CompanionMode" NOT NULL DEFAULT 'NONE';

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "companionOfId" UUID;

-- AlterTable
ALTER TABLE "DecoyHold" ADD COLUMN     "persons" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Registration_companionOfId_idx" ON "Registration"("companionOfId");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_companionOfId_fkey" FOREIGN KEY ("companionOfId") REFERENCES "Registration"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma cannot say: a companion has no address, and a decoy stands for somebody.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_companion_has_no_address" CHECK ("companionOfId" IS NULL OR "email" IS NULL);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_companion_of_another" CHECK ("companionOfId" <> "id");
ALTER TABLE "DecoyHold" ADD CONSTRAINT "DecoyHold_persons_positive" CHECK ("persons" > 0);

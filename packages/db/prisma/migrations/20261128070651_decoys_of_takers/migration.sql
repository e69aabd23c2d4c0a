-- AlterTable
ALTER TABLE "DecoyHold" ADD COLUMN     "giverId" UUID;

-- CreateIndex
CREATE INDEX "DecoyHold_giverId_idx" ON "DecoyHold"("giverId");

-- AddForeignKey
ALTER TABLE "DecoyHold" ADD CONSTRAINT "DecoyHold_giverId_fkey" FOREIGN KEY ("giverId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "idempotencyHash" BYTEA;

-- AlterTable
ALTER TABLE "BarrierReport" ADD COLUMN     "idempotencyHash" BYTEA;

-- CreateIndex
CREATE INDEX "Comment_idempotencyHash_idx" ON "Comment"("idempotencyHash");

-- CreateIndex
CREATE INDEX "BarrierReport_idempotencyHash_idx" ON "BarrierReport"("idempotencyHash");

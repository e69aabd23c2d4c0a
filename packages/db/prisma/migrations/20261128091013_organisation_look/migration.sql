-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "colour" TEXT,
ADD COLUMN     "helpDe" TEXT,
ADD COLUMN     "helpEn" TEXT,
ADD COLUMN     "helpReplaces" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "markAltDe" TEXT,
ADD COLUMN     "markAltEn" TEXT,
ADD COLUMN     "markId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "OrganisationMark" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sha256" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationMark_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE INDEX "OrganisationMark_sha256_idx" ON "OrganisationMark"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_id_markId_key" ON "Organisation"("id", "markId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_id_markId_fkey" FOREIGN KEY ("id", "markId") REFERENCES "OrganisationMark"("organisationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMark" ADD CONSTRAINT "OrganisationMark_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It stands in addresses and style sheets as it is.
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_colour" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mark_alternative" CHECK ("markId" IS NULL OR "markAltDe" IS NOT NULL);

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "network" BYTEA;

-- CreateTable
CREATE TABLE "DecoyHold" (
    "registrationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "holdsPlace" BOOLEAN NOT NULL,
    "holdUntil" TIMESTAMPTZ(3) NOT NULL,
    "network" BYTEA,

    CONSTRAINT "DecoyHold_pkey" PRIMARY KEY ("registrationId")
);

-- CreateIndex
CREATE INDEX "DecoyHold_eventId_holdUntil_idx" ON "DecoyHold"("eventId", "holdUntil");

-- CreateIndex
CREATE INDEX "DecoyHold_categoryId_idx" ON "DecoyHold"("categoryId");

-- AddForeignKey
ALTER TABLE "DecoyHold" ADD CONSTRAINT "DecoyHold_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecoyHold" ADD CONSTRAINT "DecoyHold_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecoyHold" ADD CONSTRAINT "DecoyHold_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What networks keep is counted at each registration.
CREATE INDEX "Registration_network" ON "Registration" ("eventId", "network") WHERE "network" IS NOT NULL;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "choiceId" UUID;

-- AlterTable
ALTER TABLE "CapacityPool" ADD COLUMN     "occurrenceId" UUID;

-- AlterTable
ALTER TABLE "RegistrationGroup" ADD COLUMN     "sendingId" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "occurrenceId" UUID;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "alsoFor" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "CategoryChoice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "datesMax" INTEGER,
    "closesAt" TIMESTAMPTZ(3),

    CONSTRAINT "CategoryChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryOccurrence" (
    "categoryId" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,

    CONSTRAINT "CategoryOccurrence_pkey" PRIMARY KEY ("categoryId","occurrenceId")
);

-- CreateIndex
CREATE INDEX "CategoryChoice_eventId_idx" ON "CategoryChoice"("eventId");

-- CreateIndex
CREATE INDEX "CategoryOccurrence_occurrenceId_idx" ON "CategoryOccurrence"("occurrenceId");

-- CreateIndex
CREATE INDEX "CapacityPool_occurrenceId_idx" ON "CapacityPool"("occurrenceId");

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_choiceId_fkey" FOREIGN KEY ("choiceId") REFERENCES "CategoryChoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryChoice" ADD CONSTRAINT "CategoryChoice_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryOccurrence" ADD CONSTRAINT "CategoryOccurrence_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryOccurrence" ADD CONSTRAINT "CategoryOccurrence_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapacityPool" ADD CONSTRAINT "CapacityPool_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One live registration per event, address and chosen date; of what is taken as a whole one per event and address. People
-- without an address are no limit to one another. The states are domain/registration/states' liveStates.
DROP INDEX "Registration_one_live_per_address";
CREATE UNIQUE INDEX "Registration_one_live_per_address" ON "Registration"
  ("eventId", "emailNormalised", coalesce("occurrenceId", '00000000-0000-0000-0000-000000000000'))
  WHERE "state" IN ('UNCONFIRMED', 'PENDING', 'CONFIRMED', 'RECONFIRM_DUE', 'WAITLISTED', 'OFFERED');

-- For those alone who have chosen a date: all others would only make it slower to register.
CREATE INDEX "Registration_occurrenceId_idx" ON "Registration" ("occurrenceId") WHERE "occurrenceId" IS NOT NULL;

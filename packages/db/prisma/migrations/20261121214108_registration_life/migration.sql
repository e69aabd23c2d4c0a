-- CreateEnum
CREATE TYPE "ApprovalMode" AS ENUM ('NONE', 'PLACE_KEPT', 'PLACE_ON_APPROVAL');

-- CreateEnum
CREATE TYPE "WaitlistPolicy" AS ENUM ('OFF', 'DIRECT', 'OFFER');

-- AlterEnum
ALTER TYPE "CancelledBy" ADD VALUE 'SYSTEM';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ConsentChannel" ADD VALUE 'EMAIL';
ALTER TYPE "ConsentChannel" ADD VALUE 'IN_PERSON';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "approvalMode" "ApprovalMode" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "approveAgain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastPromotionHours" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "offerMinutes" INTEGER NOT NULL DEFAULT 2880,
ADD COLUMN     "quietFrom" TEXT DEFAULT '21:00',
ADD COLUMN     "quietUntil" TEXT DEFAULT '08:00',
ADD COLUMN     "reconfirmDays" INTEGER,
ADD COLUMN     "reconfirmHours" INTEGER NOT NULL DEFAULT 72,
ADD COLUMN     "reminderHours" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "waitlistPolicy" "WaitlistPolicy" NOT NULL DEFAULT 'OFF';

-- AlterTable
ALTER TABLE "RegistrationGroup" ADD COLUMN     "maySplit" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "requestAnswer" JSONB,
ADD COLUMN     "requestHash" BYTEA,
ADD COLUMN     "requestKey" UUID;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "calendarSequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "holdsPlace" BOOLEAN,
ADD COLUMN     "missedOffers" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "queuePriority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "queuedAt" TIMESTAMPTZ(3),
ALTER COLUMN "email" DROP NOT NULL,
ALTER COLUMN "emailNormalised" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "messageId" UUID,
ADD COLUMN     "occasion" TEXT;

-- CreateTable
CREATE TABLE "StaffMessage" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffMessage_eventId_idx" ON "StaffMessage"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationGroup_requestKey_key" ON "RegistrationGroup"("requestKey");

-- CreateIndex
CREATE INDEX "Mail_recipient_sequence_idx" ON "Mail"("recipient", "sequence");

-- AddForeignKey
ALTER TABLE "StaffMessage" ADD CONSTRAINT "StaffMessage_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMessage" ADD CONSTRAINT "StaffMessage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "StaffMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- Until now every live state held a place.
UPDATE "Registration" SET "holdsPlace" = "state" IN ('UNCONFIRMED', 'PENDING', 'CONFIRMED', 'RECONFIRM_DUE', 'OFFERED');
UPDATE "Registration" SET "queuedAt" = "createdAt" WHERE "state" = 'WAITLISTED';
UPDATE "Registration" SET "holdUntil" = "stateSince" + interval '2 days' WHERE "state" IN ('OFFERED', 'RECONFIRM_DUE') AND "holdUntil" IS NULL;
ALTER TABLE "Registration" ALTER COLUMN "holdsPlace" SET NOT NULL;

-- Who holds a place is clear from the state, but while an address or an approval is still awaited.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_place_fits_state" CHECK (
  CASE WHEN "state" IN ('CONFIRMED', 'RECONFIRM_DUE', 'OFFERED') THEN "holdsPlace"
    WHEN "state" IN ('WAITLISTED', 'CANCELLED', 'REJECTED', 'EXPIRED') THEN NOT "holdsPlace"
    ELSE true END);
ALTER TABLE "Registration" DROP CONSTRAINT "Registration_hold_has_an_end";
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_hold_has_an_end" CHECK ("state" NOT IN ('UNCONFIRMED', 'OFFERED', 'RECONFIRM_DUE') OR "holdUntil" IS NOT NULL);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_waits_since" CHECK ("state" <> 'WAITLISTED' OR "queuedAt" IS NOT NULL);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_email_normalised" CHECK (("email" IS NULL) = ("emailNormalised" IS NULL));

-- The queue in its order.
CREATE INDEX "Registration_queue" ON "Registration" ("eventId", "queuePriority" DESC, "queuedAt", "sequence") WHERE "state" = 'WAITLISTED';

-- What is sent once is sent once, whoever queues it.
CREATE UNIQUE INDEX "Mail_once_per_occasion" ON "Mail" ("registrationId", "kind", "occasion") WHERE "occasion" IS NOT NULL;

ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_key_has_hash" CHECK (num_nonnulls("requestKey", "requestHash", "requestAnswer") IN (0, 3));
ALTER TABLE "Event" ADD CONSTRAINT "Event_offer_is_positive" CHECK ("offerMinutes" > 0 AND "reconfirmHours" > 0 AND "lastPromotionHours" >= 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_quiet_hours" CHECK (("quietFrom" IS NULL) = ("quietUntil" IS NULL));
ALTER TABLE "Event" ADD CONSTRAINT "Event_reconfirmation" CHECK ("reconfirmDays" IS NULL OR "reconfirmDays" > 0);

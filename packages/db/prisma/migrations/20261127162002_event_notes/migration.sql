-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('ELIGIBILITY', 'BRING', 'IDENTITY_CHECK', 'CLOTHING', 'DOORS', 'PARKING', 'ARRIVAL', 'CHILDCARE', 'FOOD', 'LODGING', 'TRAVEL_COSTS', 'PHOTO_NOTICE', 'OTHER');

-- CreateTable
CREATE TABLE "EventNote" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "textDe" TEXT NOT NULL,
    "textEn" TEXT,

    CONSTRAINT "EventNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventNote_eventId_position_key" ON "EventNote"("eventId", "position");

-- AddForeignKey
ALTER TABLE "EventNote" ADD CONSTRAINT "EventNote_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

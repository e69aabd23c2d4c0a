-- CreateEnum
CREATE TYPE "PersonRole" AS ENUM ('SPEAKER', 'MODERATION', 'GREETING', 'PATRON', 'PANEL', 'WORKSHOP', 'ENSEMBLE', 'OTHER');

-- CreateTable
CREATE TABLE "EventPerson" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "PersonRole" NOT NULL,
    "name" TEXT NOT NULL,
    "officeDe" TEXT,
    "officeEn" TEXT,
    "organisation" TEXT,
    "biographyDe" TEXT,
    "biographyEn" TEXT,
    "url" TEXT,

    CONSTRAINT "EventPerson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventPerson_eventId_position_key" ON "EventPerson"("eventId", "position");

-- AddForeignKey
ALTER TABLE "EventPerson" ADD CONSTRAINT "EventPerson_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

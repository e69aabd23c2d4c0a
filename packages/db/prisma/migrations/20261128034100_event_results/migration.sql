-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "recordingHasCaptions" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recordingHasSigning" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recordingUrl" TEXT;

-- AlterTable
ALTER TABLE "EventTranslation" ADD COLUMN     "results" TEXT;

-- CreateTable
CREATE TABLE "EventFigure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "labelDe" TEXT NOT NULL,
    "labelEn" TEXT,

    CONSTRAINT "EventFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDocument" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "labelDe" TEXT NOT NULL,
    "labelEn" TEXT,
    "url" TEXT NOT NULL,

    CONSTRAINT "EventDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventFigure_eventId_position_key" ON "EventFigure"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EventDocument_eventId_position_key" ON "EventDocument"("eventId", "position");

-- AddForeignKey
ALTER TABLE "EventFigure" ADD CONSTRAINT "EventFigure_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDocument" ADD CONSTRAINT "EventDocument_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

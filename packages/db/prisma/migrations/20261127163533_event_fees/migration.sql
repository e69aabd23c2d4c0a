-- CreateTable
CREATE TABLE "EventFee" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "forDe" TEXT,
    "forEn" TEXT,
    "cents" INTEGER,
    "noteDe" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "EventFee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventFee_eventId_position_key" ON "EventFee"("eventId", "position");

-- AddForeignKey
ALTER TABLE "EventFee" ADD CONSTRAINT "EventFee_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

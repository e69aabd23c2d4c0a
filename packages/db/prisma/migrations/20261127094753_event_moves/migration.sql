-- CreateTable
CREATE TABLE "EventMove" (
    "eventId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL,
    "venueLine" TEXT,

    CONSTRAINT "EventMove_pkey" PRIMARY KEY ("eventId","sequence")
);

-- AddForeignKey
ALTER TABLE "EventMove" ADD CONSTRAINT "EventMove_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

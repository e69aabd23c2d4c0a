-- CreateTable
CREATE TABLE "EventEdit" (
    "eventId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "userId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventEdit_pkey" PRIMARY KEY ("eventId","field")
);

-- CreateTable
CREATE TABLE "EventVersion" (
    "eventId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "fields" TEXT[],
    "userId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventVersion_pkey" PRIMARY KEY ("eventId","version")
);

-- CreateIndex
CREATE INDEX "EventEdit_userId_idx" ON "EventEdit"("userId");

-- CreateIndex
CREATE INDEX "EventVersion_userId_idx" ON "EventVersion"("userId");

-- AddForeignKey
ALTER TABLE "EventEdit" ADD CONSTRAINT "EventEdit_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventEdit" ADD CONSTRAINT "EventEdit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventVersion" ADD CONSTRAINT "EventVersion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventVersion" ADD CONSTRAINT "EventVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

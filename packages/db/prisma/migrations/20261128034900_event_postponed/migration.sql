-- CreateEnum
CREATE TYPE "MoveKind" AS ENUM ('MOVED', 'POSTPONED', 'RESUMED');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "postponedAt" TIMESTAMPTZ(3),
ADD COLUMN     "silenceKeeps" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "EventMove" ADD COLUMN     "at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "MoveKind" NOT NULL DEFAULT 'MOVED',
ADD COLUMN     "reasonDe" TEXT,
ADD COLUMN     "reasonEn" TEXT;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "silenceKeeps" BOOLEAN NOT NULL DEFAULT false;

-- When a change was made stands in the mails about it, where there were any; of others nobody wrote it down.
UPDATE "EventMove" move SET "at" = (
  SELECT min(mail."createdAt") FROM "Mail" mail
  WHERE mail."eventId" = move."eventId" AND mail."kind" = 'registration.eventChanged' AND mail."occasion" = move."sequence"::text
);
ALTER TABLE "EventMove" ALTER COLUMN "at" SET DEFAULT CURRENT_TIMESTAMP;

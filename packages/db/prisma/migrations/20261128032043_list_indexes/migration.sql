-- DropIndex
DROP INDEX "Occurrence_begunAt_idx";

-- CreateIndex
CREATE INDEX "Occurrence_begunAt_id_listedUntil_idx" ON "Occurrence"("begunAt", "id", "listedUntil");

-- From one event in the lists to the next.
CREATE INDEX "Event_listed" ON "Event" ("startsAt", "id") WHERE "unpublishedAt" IS NULL AND "archivedAt" IS NULL;

-- A search that forgives typing errors has dozens of patterns; the planner tried each of them on a hundred long texts, which took
-- longer than the search. Without statistics it goes by how long the patterns are.
ALTER TABLE "EventTranslation" ALTER COLUMN "folded" SET STATISTICS 0;

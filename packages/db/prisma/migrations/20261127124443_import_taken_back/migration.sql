-- AlterTable
ALTER TABLE "RegistrationGroup" ADD COLUMN     "importId" UUID;

CREATE INDEX "RegistrationGroup_recent_imports" ON "RegistrationGroup" ("eventId", "createdAt") WHERE "importId" IS NOT NULL;

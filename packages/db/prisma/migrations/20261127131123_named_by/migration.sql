-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "namedBy" TEXT,
ADD COLUMN     "namedById" UUID;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- A row that is deleted is looked for here; most people were named by nobody.
CREATE INDEX "Registration_namedById" ON "Registration" ("namedById") WHERE "namedById" IS NOT NULL;

-- Who was entered by somebody else and has not confirmed yet has not seen the notice: it is shown, and recorded, then.
DELETE FROM "Consent" consent USING "Registration" registration
WHERE consent."registrationId" = registration."id" AND registration."state" = 'UNCONFIRMED' AND (
  EXISTS (
    SELECT FROM "Registration" earlier
    WHERE earlier."groupId" = registration."groupId" AND earlier."sequence" < registration."sequence"
  ) OR EXISTS (
    SELECT FROM "AuditEntry" entry
    WHERE entry."entity" = 'registration' AND entry."entityId" = registration."id" AND entry."action" = 'tookOver'
  )
);

-- CreateTable
CREATE TABLE "NamedPerson" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "registrationId" UUID,
    "namedById" UUID,

    CONSTRAINT "NamedPerson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "NamedPerson_sequence_key" ON "NamedPerson"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "NamedPerson_registrationId_key" ON "NamedPerson"("registrationId");

-- CreateIndex
CREATE INDEX "NamedPerson_groupId_idx" ON "NamedPerson"("groupId");

-- CreateIndex
CREATE INDEX "NamedPerson_namedById_idx" ON "NamedPerson"("namedById");

-- AddForeignKey
ALTER TABLE "NamedPerson" ADD CONSTRAINT "NamedPerson_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RegistrationGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamedPerson" ADD CONSTRAINT "NamedPerson_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamedPerson" ADD CONSTRAINT "NamedPerson_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Those who were listed so far; nobody knows who typed them, so they stay listed by initials.
INSERT INTO "NamedPerson" ("groupId", "firstName", "lastName", "until", "registrationId")
SELECT member."groupId", member."firstName", member."lastName", coalesce(member."holdUntil", member."createdAt"), member."id"
FROM "Registration" member
WHERE member."state" NOT IN ('UNCONFIRMED', 'EXPIRED') AND EXISTS (
  SELECT FROM "Registration" earlier
  WHERE earlier."groupId" = member."groupId" AND earlier."sequence" < member."sequence"
)
ORDER BY member."sequence";

-- The columns take the field's word; what they hold stays.
ALTER TABLE "RegistrationGroup" RENAME COLUMN "requestKey" TO "idempotencyKey";
ALTER TABLE "RegistrationGroup" RENAME COLUMN "requestHash" TO "idempotencyHash";
ALTER TABLE "RegistrationGroup" RENAME COLUMN "requestAnswer" TO "idempotencyAnswer";
ALTER INDEX "RegistrationGroup_requestKey_key" RENAME TO "RegistrationGroup_idempotencyKey_key";

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('PRIVACY');

-- AlterTable
-- Every row so far is about the notice that stands at a form; those of the demonstration's comments said 'comment'.
-- A word that is not known here stops the migration.
ALTER TABLE "Consent" ALTER COLUMN "purpose" TYPE "ConsentPurpose"
  USING (CASE "purpose" WHEN 'comment' THEN 'PRIVACY' ELSE upper("purpose") END)::"ConsentPurpose";

-- Forms come with questions of an event's own; nothing has been written here.
-- DropForeignKey
ALTER TABLE "FormVersion" DROP CONSTRAINT "FormVersion_eventId_fkey";

-- DropForeignKey
ALTER TABLE "RegistrationGroup" DROP CONSTRAINT "RegistrationGroup_formVersionId_fkey";

-- AlterTable
ALTER TABLE "RegistrationGroup" DROP COLUMN "answers",
DROP COLUMN "formVersionId";

-- DropTable
DROP TABLE "FormVersion";

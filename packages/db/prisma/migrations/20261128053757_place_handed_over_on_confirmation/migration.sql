-- AlterTable
ALTER TABLE "NamedPerson" ADD COLUMN     "takesOver" BOOLEAN NOT NULL DEFAULT false;

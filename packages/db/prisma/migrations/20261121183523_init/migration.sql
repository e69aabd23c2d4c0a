-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('FEDERAL', 'STATE', 'MUNICIPAL', 'OTHER');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('ADMINISTRATOR', 'EVENT_LEAD', 'MODERATOR', 'VIEWER');

-- CreateEnum
CREATE TYPE "FactValue" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EventFormat" AS ENUM ('ON_SITE', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('CITIZENS', 'MUNICIPALITIES', 'POLITICS', 'ADMINISTRATION', 'SCIENCE', 'BUSINESS', 'ASSOCIATIONS');

-- CreateEnum
CREATE TYPE "RegistrationMode" AS ENUM ('HERE', 'EXTERNAL', 'NONE');

-- CreateEnum
CREATE TYPE "CommentPolicy" AS ENUM ('OFF', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('COOPERATION', 'COMMISSIONED', 'SUPPORT');

-- CreateEnum
CREATE TYPE "RegistrationSource" AS ENUM ('WEB', 'STAFF', 'IMPORT', 'PHONE');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('UNCONFIRMED', 'PENDING', 'CONFIRMED', 'RECONFIRM_DUE', 'WAITLISTED', 'OFFERED', 'CANCELLED', 'REJECTED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "CancelledBy" AS ENUM ('ATTENDEE', 'ORGANISER', 'EVENT');

-- CreateEnum
CREATE TYPE "ConsentChannel" AS ENUM ('WEB', 'PHONE', 'LETTER');

-- CreateEnum
CREATE TYPE "CommentState" AS ENUM ('PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN');

-- CreateEnum
CREATE TYPE "ModerationAction" AS ENUM ('RELEASE', 'REJECT', 'HIDE', 'RESTORE');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "AuditActor" AS ENUM ('STAFF', 'VISITOR', 'SYSTEM');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "parentId" UUID,
    "slug" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "postalAddress" TEXT NOT NULL,
    "representedBy" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "editorialResponsible" TEXT NOT NULL,
    "dataProtectionContact" TEXT NOT NULL,
    "supervisoryAuthority" TEXT NOT NULL,
    "accessibilityContact" TEXT NOT NULL,
    "accessibilityEnforcementBody" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRole" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSeries" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "EventSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'DE',
    "arrivalDe" TEXT,
    "arrivalEn" TEXT,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessibilityFact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "venueId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" "FactValue" NOT NULL,
    "noteDe" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "AccessibilityFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "seriesId" UUID,
    "venueId" UUID,
    "slug" TEXT NOT NULL,
    "status" "EventStatus" NOT NULL DEFAULT 'DRAFT',
    "statusReasonDe" TEXT,
    "statusReasonEn" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "format" "EventFormat" NOT NULL DEFAULT 'ON_SITE',
    "audiences" "Audience"[],
    "timezone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "onlineUrl" TEXT,
    "registrationMode" "RegistrationMode" NOT NULL DEFAULT 'NONE',
    "externalRegistrationUrl" TEXT,
    "registrationOpensAt" TIMESTAMPTZ(3),
    "registrationClosesAt" TIMESTAMPTZ(3),
    "registrationPaused" BOOLEAN NOT NULL DEFAULT false,
    "showPlacesLeft" BOOLEAN NOT NULL DEFAULT true,
    "holdMinutes" INTEGER NOT NULL DEFAULT 1440,
    "commentPolicy" "CommentPolicy" NOT NULL DEFAULT 'OFF',
    "version" INTEGER NOT NULL DEFAULT 1,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventTranslation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "host" TEXT,
    "audience" TEXT NOT NULL,
    "fee" TEXT NOT NULL,
    "guidingQuestions" TEXT[],
    "goal" TEXT,
    "goals" TEXT[],
    "programme" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "EventTranslation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventPartner" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "PartnerRole" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "EventPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventContact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "EventContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "labelDe" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "EventLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "minPersons" INTEGER NOT NULL DEFAULT 1,
    "maxPersons" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapacityPool" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CapacityPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryPool" (
    "categoryId" UUID NOT NULL,
    "poolId" UUID NOT NULL,

    CONSTRAINT "CategoryPool_pkey" PRIMARY KEY ("categoryId","poolId")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationGroup" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "eventId" UUID NOT NULL,
    "formVersionId" UUID,
    "source" "RegistrationSource" NOT NULL DEFAULT 'WEB',
    "locale" TEXT NOT NULL,
    "organisation" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegistrationGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "eventId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailNormalised" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "holdUntil" TIMESTAMPTZ(3),
    "cancelledBy" "CancelledBy",
    "cancelReason" TEXT,
    "ticketCode" TEXT NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "anonymisedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "registrationId" UUID,
    "commentId" UUID,
    "purpose" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "channel" "ConsentChannel" NOT NULL DEFAULT 'WEB',
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "eventId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorEmail" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "CommentState" NOT NULL DEFAULT 'PENDING',
    "reasonCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationDecision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commentId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "action" "ModerationAction" NOT NULL,
    "reasonCode" TEXT,
    "reasonText" TEXT,
    "ruleVersion" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModerationDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BarrierReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "page" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "BarrierReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "eventId" UUID,
    "registrationId" UUID,
    "commentId" UUID,
    "barrierReportId" UUID,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "AuditActor" NOT NULL,
    "userId" UUID,
    "organisationId" UUID,
    "eventId" UUID,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "StaffSession_userId_idx" ON "StaffSession"("userId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_organisationId_role_key" ON "Membership"("userId", "organisationId", "role");

-- CreateIndex
CREATE INDEX "EventRole_eventId_idx" ON "EventRole"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "EventRole_userId_eventId_role_key" ON "EventRole"("userId", "eventId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "EventSeries_slug_key" ON "EventSeries"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "AccessibilityFact_venueId_code_key" ON "AccessibilityFact"("venueId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_status_startsAt_idx" ON "Event"("status", "startsAt");

-- CreateIndex
CREATE INDEX "Event_organisationId_startsAt_idx" ON "Event"("organisationId", "startsAt");

-- CreateIndex
CREATE INDEX "Event_seriesId_startsAt_idx" ON "Event"("seriesId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventTranslation_eventId_locale_key" ON "EventTranslation"("eventId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "EventPartner_eventId_position_key" ON "EventPartner"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EventContact_eventId_position_key" ON "EventContact"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EventLink_eventId_position_key" ON "EventLink"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Category_eventId_position_key" ON "Category"("eventId", "position");

-- CreateIndex
CREATE INDEX "CapacityPool_eventId_idx" ON "CapacityPool"("eventId");

-- CreateIndex
CREATE INDEX "CategoryPool_poolId_idx" ON "CategoryPool"("poolId");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_eventId_number_key" ON "FormVersion"("eventId", "number");

-- CreateIndex
CREATE INDEX "RegistrationGroup_eventId_idx" ON "RegistrationGroup"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_sequence_key" ON "Registration"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_ticketCode_key" ON "Registration"("ticketCode");

-- CreateIndex
CREATE INDEX "Registration_eventId_state_idx" ON "Registration"("eventId", "state");

-- CreateIndex
CREATE INDEX "Registration_eventId_lastName_firstName_id_idx" ON "Registration"("eventId", "lastName", "firstName", "id");

-- CreateIndex
CREATE INDEX "Registration_eventId_createdAt_id_idx" ON "Registration"("eventId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Registration_groupId_idx" ON "Registration"("groupId");

-- CreateIndex
CREATE INDEX "Registration_state_holdUntil_idx" ON "Registration"("state", "holdUntil");

-- CreateIndex
CREATE INDEX "Consent_registrationId_idx" ON "Consent"("registrationId");

-- CreateIndex
CREATE INDEX "Consent_commentId_idx" ON "Consent"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_sequence_key" ON "Comment"("sequence");

-- CreateIndex
CREATE INDEX "Comment_eventId_state_sequence_idx" ON "Comment"("eventId", "state", "sequence");

-- CreateIndex
CREATE INDEX "Comment_state_sequence_idx" ON "Comment"("state", "sequence");

-- CreateIndex
CREATE INDEX "ModerationDecision_commentId_idx" ON "ModerationDecision"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_sequence_key" ON "Mail"("sequence");

-- CreateIndex
CREATE INDEX "Mail_state_sequence_idx" ON "Mail"("state", "sequence");

-- CreateIndex
CREATE INDEX "Mail_eventId_sequence_idx" ON "Mail"("eventId", "sequence");

-- CreateIndex
CREATE INDEX "Mail_registrationId_idx" ON "Mail"("registrationId");

-- CreateIndex
CREATE INDEX "Mail_commentId_idx" ON "Mail"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_sequence_key" ON "AuditEntry"("sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_eventId_sequence_idx" ON "AuditEntry"("eventId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_entity_entityId_sequence_idx" ON "AuditEntry"("entity", "entityId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_organisationId_sequence_idx" ON "AuditEntry"("organisationId", "sequence");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRole" ADD CONSTRAINT "EventRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRole" ADD CONSTRAINT "EventRole_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSeries" ADD CONSTRAINT "EventSeries_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessibilityFact" ADD CONSTRAINT "AccessibilityFact_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "EventSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventTranslation" ADD CONSTRAINT "EventTranslation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPartner" ADD CONSTRAINT "EventPartner_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventContact" ADD CONSTRAINT "EventContact_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLink" ADD CONSTRAINT "EventLink_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapacityPool" ADD CONSTRAINT "CapacityPool_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryPool" ADD CONSTRAINT "CategoryPool_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryPool" ADD CONSTRAINT "CategoryPool_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "CapacityPool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_formVersionId_fkey" FOREIGN KEY ("formVersionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RegistrationGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationDecision" ADD CONSTRAINT "ModerationDecision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationDecision" ADD CONSTRAINT "ModerationDecision_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_barrierReportId_fkey" FOREIGN KEY ("barrierReportId") REFERENCES "BarrierReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- Nobody overbooked: the counter cannot pass the size, whatever path takes a place.
ALTER TABLE "CapacityPool" ADD CONSTRAINT "CapacityPool_size_not_negative" CHECK ("size" IS NULL OR "size" >= 0);
ALTER TABLE "CapacityPool" ADD CONSTRAINT "CapacityPool_not_overbooked" CHECK ("taken" >= 0 AND ("size" IS NULL OR "taken" <= "size"));

-- One live registration per event and address. The states are domain/registration/states' liveStates.
CREATE UNIQUE INDEX "Registration_one_live_per_address" ON "Registration" ("eventId", "emailNormalised")
  WHERE "state" IN ('UNCONFIRMED', 'PENDING', 'CONFIRMED', 'RECONFIRM_DUE', 'WAITLISTED', 'OFFERED');

-- An unconfirmed registration holds its place for a limited time, always.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_hold_has_an_end" CHECK ("state" <> 'UNCONFIRMED' OR "holdUntil" IS NOT NULL);

ALTER TABLE "Event" ADD CONSTRAINT "Event_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_registration_window" CHECK ("registrationOpensAt" IS NULL OR "registrationClosesAt" IS NULL OR "registrationClosesAt" > "registrationOpensAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_external_registration_has_address" CHECK ("registrationMode" <> 'EXTERNAL' OR "status" = 'DRAFT' OR "externalRegistrationUrl" IS NOT NULL);
ALTER TABLE "Event" ADD CONSTRAINT "Event_hold_is_positive" CHECK ("holdMinutes" > 0);
ALTER TABLE "Category" ADD CONSTRAINT "Category_persons" CHECK ("minPersons" >= 1 AND "maxPersons" >= "minPersons");

-- A decision against somebody's words has a reason.
ALTER TABLE "ModerationDecision" ADD CONSTRAINT "ModerationDecision_has_reason" CHECK ("action" NOT IN ('REJECT', 'HIDE') OR "reasonCode" IS NOT NULL);

-- Nobody is an event's administrator: that role belongs to a body.
ALTER TABLE "EventRole" ADD CONSTRAINT "EventRole_not_administrator" CHECK ("role" <> 'ADMINISTRATOR');

-- Each consent belongs to one thing.
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_one_subject" CHECK (num_nonnulls("registrationId", "commentId") = 1);

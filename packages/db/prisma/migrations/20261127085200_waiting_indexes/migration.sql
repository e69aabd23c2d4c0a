-- "Does somebody wait for this category?" and "what waits for staff in which event?" are asked for each page and list. Partial
-- indexes: hardly any row is in them, so that writing registrations, comments and mails costs nothing more.
CREATE INDEX "Registration_waiting_by_category" ON "Registration" ("categoryId") WHERE "state" = 'WAITLISTED';
CREATE INDEX "Registration_pending_by_event" ON "Registration" ("eventId") WHERE "state" = 'PENDING';
CREATE INDEX "Comment_pending_by_event" ON "Comment" ("eventId") WHERE "state" = 'PENDING';
CREATE INDEX "Mail_failed_by_event" ON "Mail" ("eventId") WHERE "state" = 'FAILED';

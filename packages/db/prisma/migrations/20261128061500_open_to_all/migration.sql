-- An event that offers no way to take part said that nobody has to register, and now says nothing of it. What pages have
-- said they go on saying, by a category that says it.
INSERT INTO "Category" ("eventId", "position", "nameDe", "nameEn", "channel")
SELECT event."id", (SELECT coalesce(max("position"), 0) + 1 FROM "Category" WHERE "eventId" = event."id"),
  'Ohne Anmeldung', 'Without registration', 'NONE'
FROM "Event" event
WHERE NOT EXISTS (SELECT FROM "Category" WHERE "eventId" = event."id" AND NOT "hidden");

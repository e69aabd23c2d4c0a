-- What people read out from a ticket: eight characters of Crockford's base32, 40 random bits; domain/registration/codes/ticket
-- says how they are typed. The bytes left out are those of which a UUID fixes some bits (RFC 9562, 5.4).
CREATE FUNCTION podium_short_code() RETURNS text LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, place) & 31) + 1, 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) random, unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10]) place
$$;

-- Whoever has registered already gets one, too: the default is worked out for each row.
ALTER TABLE "Registration" ADD COLUMN "shortCode" text NOT NULL DEFAULT podium_short_code();

-- Two alike at one event: with ten thousand people once in twenty thousand events. The one row is refused then, and
-- written with another code when it is tried again.
CREATE UNIQUE INDEX "Registration_eventId_shortCode_key" ON "Registration"("eventId", "shortCode");

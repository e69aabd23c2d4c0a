-- An address as people type it: without hyphens, umlauts in one letter or in two. The same as `foldedSlug` of domain/search.
CREATE FUNCTION podium_fold_slug(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(replace(replace(given, '-', ''), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');
CREATE INDEX "EventSlug_folded" ON "EventSlug" (podium_fold_slug("slug"));

import type { Database } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";

/** Combining marks, which NFD sets apart from their letters. */
const MARKS = "[\u0300-\u036f]";

/** "Händel" and "Handel" are the same; so are, by the SQL below, "HANDEL" and "handel", "Straße" and "Strasse". */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(new RegExp(MARKS, "gu"), "");
}

/** The database lowers both sides: by whatever locale it has, they stay comparable. */
const lowered = (text: Prisma.Sql) => Prisma.sql`replace(lower(${text}), 'ß', 'ss')`;

const searchedText = Prisma.sql`regexp_replace(normalize(concat_ws(' ', translation."title", translation."kind",
  translation."summary", translation."host", series."nameDe", series."nameEn", organisation."nameDe",
  organisation."nameEn", organisation."shortName", venue."name", venue."city"), NFD), ${MARKS}, '', 'g')`;

/**
 * Events (drafts only when asked for) of which some language's texts hold every word of the search: in title, kind, summary, host,
 * series, organisation's name or city. Words are looked for as they are; "%" is a letter like any other.
 *
 * @returns their ids; null when nothing was searched for
 */
export async function eventsWithText(
  database: Database,
  text: string | undefined,
  { drafts = false } = {},
): Promise<string[] | null> {
  const words = withoutMarks(text ?? "")
    .split(/\s+/u)
    .filter(Boolean);
  if (words.length === 0) return null;
  const found = await database.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT searched.id FROM (
      SELECT event."id",
        ${lowered(searchedText)} AS content
      FROM "Event" event
      JOIN "EventTranslation" translation ON translation."eventId" = event."id"
      JOIN "Organisation" organisation ON organisation."id" = event."organisationId"
      LEFT JOIN "EventSeries" series ON series."id" = event."seriesId"
      LEFT JOIN "Venue" venue ON venue."id" = event."venueId"
      WHERE ${drafts} OR event."status" <> 'DRAFT'
    ) searched
    WHERE ${Prisma.join(
      words.map((word) => Prisma.sql`strpos(searched.content, ${lowered(Prisma.sql`${word}`)}) > 0`),
      " AND ",
    )}`;
  return found.map(({ id }) => id);
}

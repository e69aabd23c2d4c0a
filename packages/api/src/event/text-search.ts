import type { Database } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { closePatterns } from "@podium/domain/search/close";
import { foldedWords } from "@podium/domain/search/fold";
import { all, hasPattern, hasWord } from "../search/folded.ts";

const FOLDED = Prisma.sql`translation."folded"`;

/** So many words may be mistyped; it bounds how often the index is asked. */
const FORGIVEN_WORDS = 4;

type Options = {
  /** Drafts are searched, too, and texts that readers do not get yet. */
  drafts?: boolean;
  /** Where nothing has all words as they were typed: other endings, and one typing error in each longer word. */
  forgiving?: boolean;
};

/**
 * Events of which some language's texts have every word of the search: in title, subtitle, motto, kind, summary, text,
 * goals, guiding questions, host, series, organisation's name, venue, city, hashtag, people or programme.
 *
 * @returns their ids; null when nothing was searched for
 */
export async function eventsWithText(
  database: Database,
  text: string | undefined,
  { drafts = false, forgiving = false }: Options = {},
): Promise<string[] | null> {
  if (!text) return null;
  const words = foldedWords(text);
  // Signs alone are no word, and stand in no text.
  if (words.length === 0) return [];
  const exact = words.map((ways) => hasWord(FOLDED, ways));
  const found = await eventsIn(database, Prisma.sql`"EventTranslation"`, exact, drafts);
  if (found.length > 0 || !forgiving) return found;
  // The longest word has the fewest texts: they are looked up by the index, the other words are tried on them alone.
  const longestFirst = words.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const [first = Prisma.sql`true`, ...others] = longestFirst.map((ways, place) =>
    place < FORGIVEN_WORDS ? hasPattern(FOLDED, ways.flatMap(closePatterns)) : hasWord(FOLDED, ways),
  );
  const texts = Prisma.sql`(SELECT "eventId", "offered", "folded" FROM "EventTranslation" translation WHERE ${first} OFFSET 0)`;
  return eventsIn(database, texts, others, drafts);
}

function lengthOf([way = ""]: readonly string[]): number {
  return way.length;
}

async function eventsIn(
  database: Database,
  texts: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
  drafts: boolean,
): Promise<string[]> {
  const shown = Prisma.sql`(${drafts} OR event."status" <> 'DRAFT' AND translation."offered")`;
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT event."id" FROM ${texts} translation JOIN "Event" event ON event."id" = translation."eventId"
    WHERE ${all([shown, ...conditions])}`;
  return rows.map(({ id }) => id);
}

/** Words shorter than this are taken as they are typed. */
const FORGIVEN_FROM = 5;
/** From this length on a mistyped word may also be a part of a longer one: shorter ones would be found everywhere. */
const ANYWHERE_FROM = 7;
/** Nobody mistypes one letter of a longer word and looks for it: a bound for the work. */
const FORGIVEN_TO = 24;
const STEM_MIN = 4;

/** What German and English words get at their end, the longest first. */
const ENDINGS = ["ern", "en", "er", "em", "es", "e", "n", "s"];

/**
 * Patterns of LIKE for a folded word as it was perhaps meant: itself; without an ending; or with one typing error, which is
 * a letter too many, one too few, a wrong one or two in the wrong order. Each has three letters or more in one piece, so
 * that the index can be asked.
 */
export function closePatterns(word: string): string[] {
  const exact = `%${word}%`;
  const letters = Array.from(word);
  if (letters.length < FORGIVEN_FROM || letters.length > FORGIVEN_TO) return [exact];
  const anywhere = letters.length >= ANYWHERE_FROM;
  const close = [...stems(word), ...mistyped(letters, anywhere)];
  return [...new Set([exact, ...close.map((form) => (anywhere ? `%${form}%` : `% ${form}%`))])];
}

function stems(word: string): string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length >= STEM_MIN).map(
    (ending) => word.slice(0, -ending.length),
  );
}

/** "_" is any letter. At the ends of a part a wrong letter is the same as one too many. */
function mistyped(letters: readonly string[], anywhere: boolean): string[] {
  const write = (from: number, to: number, between: string) =>
    [...letters.slice(0, from), between, ...letters.slice(to)].join("");
  const last = letters.length - 1;
  return letters.flatMap((letter, place) => {
    const next = letters[place + 1];
    const isEnd = place === last || (anywhere && place === 0);
    return [
      write(place, place + 1, ""),
      ...(isEnd ? [] : [write(place, place + 1, "_")]),
      ...(place === 0 ? [] : [write(place, place, "_")]),
      ...(next === undefined || next === letter ? [] : [write(place, place + 2, `${next}${letter}`)]),
    ];
  });
}

/** What an address may hold, without hyphens. */
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz0123456789");

/** In shorter ones every letter counts; longer ones nobody types. */
const FORGIVEN = { from: 6, to: 80 };

/**
 * The last part of an address without what people write in several ways: "buerger-dialog" is "burgerdialog". The database
 * folds what it has by `podium_fold_slug` of the migrations: a change here is a migration there.
 */
export function foldedSlug(slug: string): string {
  return slug.replaceAll("-", "").replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
}

/**
 * What was perhaps meant by a folded slug with one typing error: a letter too many, one too few, a wrong one or two in the
 * wrong order. Some thousand at most, each to be looked up as it is.
 */
export function oneErrorAway(folded: string): string[] {
  if (folded.length < FORGIVEN.from || folded.length > FORGIVEN.to) return [];
  const near = new Set<string>();
  for (let place = 0; place <= folded.length; place += 1) {
    const [before, after] = [folded.slice(0, place), folded.slice(place)];
    const [letter = "", next = ""] = after;
    near.add(before + after.slice(1));
    if (next) near.add(before + next + letter + after.slice(2));
    for (const other of LETTERS) near.add(before + other + after).add(before + other + after.slice(1));
  }
  near.delete(folded);
  return [...near];
}

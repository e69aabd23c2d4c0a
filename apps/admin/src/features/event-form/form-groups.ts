/** The groups of fields, each with the key of its heading. */
export const groupTitles = {
  texts: "texts.title",
  content: "content.title",
  picture: "picture.title",
  easy: "easy.title",
  film: "film.title",
  time: "time.title",
  venue: "venue.title",
  accessibility: "accessibility.title",
  programme: "programme.title",
  people: "people.title",
  registration: "places.titles.registration",
  categories: "places.titles.categories",
  pools: "places.titles.pools",
  fees: "fees.title",
  policy: "policy.title",
  reminders: "reminders.title",
  notes: "notes.title",
  classification: "classification.title",
  results: "results.title",
  comments: "comments.title",
} as const;

export type GroupName = keyof typeof groupTitles;

/** The id of a group's heading. */
export function groupId(name: GroupName): string {
  return `group-${name}`;
}

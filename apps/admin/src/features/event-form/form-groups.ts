import type { EventForm } from "@podium/domain/event/schema";

/** The groups of fields in the order in which they stand on the page, each with the key of its heading. */
export const groupTitles = {
  texts: "texts.title",
  time: "time.title",
  venue: "venue.title",
  fees: "fees.title",
  registration: "registration.title",
  categories: "places.titles.categories",
  pools: "places.titles.pools",
  policy: "policy.title",
  reminders: "reminders.title",
  content: "content.title",
  programme: "programme.title",
  notes: "notes.title",
  classification: "classification.title",
  people: "people.title",
  comments: "comments.title",
} as const;

export type GroupName = keyof typeof groupTitles;
const groupNames = Object.keys(groupTitles) as GroupName[];

/** The id of a group's heading, so that the contents lead to it. */
export function groupId(name: GroupName): string {
  return `group-${name}`;
}

/**
 * The groups that the form has now: some exist only where people register here, or where there are several categories.
 *
 * @param isDetailed whether categories and places are shown one by one
 */
export function shownGroups(mode: EventForm["registrationMode"], isDetailed: boolean): GroupName[] {
  const isHere = mode === "HERE";
  const shown: Partial<Record<GroupName, boolean>> = {
    categories: isHere && isDetailed,
    pools: isHere && isDetailed,
    policy: isHere,
    reminders: isHere,
  };
  return groupNames.filter((name) => shown[name] ?? true);
}

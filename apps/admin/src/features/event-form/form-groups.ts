import type { EventForm } from "@podium/domain/event/schema";

/** The parts of the form, in the order in which they stand on the page. */
const groupNames = [
  "texts",
  "time",
  "venue",
  "registration",
  "categories",
  "pools",
  "policy",
  "reminders",
  "content",
  "programme",
  "classification",
  "people",
  "comments",
] as const;

export type GroupName = (typeof groupNames)[number];

/** The id of a part's heading, so that the contents lead to it. */
export function groupId(name: GroupName): string {
  return `group-${name}`;
}

/**
 * The parts that the form has now: some exist only where people register here, or where there are several kinds of
 * participation.
 *
 * @param isDetailed whether kinds of participation and places are shown one by one
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

/** Where somebody stands on the event's page. @param position in the event's list, from 1 */
export function personId(position: number): string {
  return `person-${position}`;
}

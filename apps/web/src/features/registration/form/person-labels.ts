/** What the form calls each of its fields, by name; of several persons it says whose field it is. */
export function formLabels(
  persons: number,
  words: { firstName: string; lastName: string; email: string; organisation: string; maySplit: string },
  ofPerson: (number: number, label: string) => string,
): Record<string, string> {
  const { organisation, maySplit, ...ofEach } = words;
  const labels: Record<string, string> = {};
  for (let index = 0; index < persons; index += 1) {
    for (const [name, label] of Object.entries(ofEach)) {
      labels[`persons.${index}.${name}`] = persons > 1 ? ofPerson(index + 1, label) : label;
    }
  }
  return { ...labels, organisation, maySplit };
}

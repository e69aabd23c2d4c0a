const ofPerson = new Set(["firstName", "lastName", "email"]);

/**
 * What the public form sends for one person: his or her fields by the names that they have there, all others as they
 * are.
 */
export function formFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [ofPerson.has(name) ? `persons.0.${name}` : name, value]),
  );
}

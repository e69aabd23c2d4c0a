/** The names under which the address of the form has the choice, in the words of the page's language. */
export function choiceNames(locale: string): { category: string; persons: string } {
  return locale === "de"
    ? { category: "art", persons: "personen" }
    : { category: "category", persons: "persons" };
}

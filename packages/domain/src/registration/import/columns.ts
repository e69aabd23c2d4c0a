/** What is read of a list; everything else in it is left alone. */
export const importColumns = ["firstName", "lastName", "email", "organisation"] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What a column of a list can be: one of those, or a whole name, which is parted. */
export const listColumns = ["firstName", "lastName", "fullName", "email", "organisation"] as const;
export type ListColumn = (typeof listColumns)[number];

/** Where the columns stand in a list, counted from 0. */
export type ImportHead = Partial<Record<ListColumn, number>>;

/**
 * How columns are called in lists that people have, folded as `fold` does: spreadsheets, address books (Google,
 * Thunderbird, Outlook), event programs. The first is the export's own name.
 */
const names: Record<ListColumn, readonly string[]> = {
  firstName: [
    ...["vorname", "vornamen", "rufname", "teilnehmervorname"],
    ...["firstname", "firstnames", "givenname", "givennames", "forename", "attendeefirstname"],
  ],
  lastName: [
    ...["nachname", "familienname", "zuname", "teilnehmernachname"],
    ...["lastname", "surname", "familyname", "attendeelastname", "attendeesurname"],
  ],
  fullName: [
    ...["name", "vollername", "vollstaendigername", "anzeigename", "vorundnachname", "namevorname"],
    ...["nachnamevorname", "vornamenachname", "teilnehmer", "teilnehmerin", "teilnehmername", "person"],
    ...["fullname", "displayname", "attendee", "attendeename", "participant", "participantname"],
  ],
  email: [
    ...["emailadresse", "email", "mail", "mailadresse", "primaereemailadresse", "emailteilnehmer"],
    ...["emailaddress", "primaryemail", "primaryemailaddress", "email1value", "email1wert"],
    ...["emailaddress1", "attendeeemail", "teilnehmeremail", "contactemail", "kontaktemail"],
  ],
  organisation: [
    ...["organisation", "firma", "institution", "dienststelle", "behoerde", "einrichtung", "unternehmen"],
    ...["verein", "arbeitgeber", "organisationsname", "organization", "organizationname"],
    ...["organization1name", "company", "companyname", "employer"],
  ],
};

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Case, blanks, hyphens and brackets do not matter: "E-Mail-Adresse" is "email adresse". */
function fold(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? "")
    .replace(/[^a-z0-9]/gu, "");
}

const ADDRESS = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/u;

/** A list whose first row is a person has no head. */
export function hasHead(cells: readonly string[]): boolean {
  return !cells.some((cell) => ADDRESS.test(cell));
}

/**
 * Where the columns stand, as far as that is certain: by their names, the address else by what stands below. Whoever has
 * "Vorname" calls the other one "Name".
 *
 * @param rows some of the list, to tell the column of addresses where its name does not
 */
export function readHead(cells: readonly string[], rows: readonly (readonly string[])[]): ImportHead {
  const folded = cells.map(fold);
  const placeOf = (known: readonly string[]) => {
    // The best name counts, wherever it stands.
    const name = known.find((each) => folded.includes(each));
    return name === undefined ? undefined : folded.indexOf(name);
  };
  const head: ImportHead = {};
  const note = (column: ListColumn, place: number | undefined) => {
    if (place !== undefined && !Object.values(head).includes(place)) head[column] = place;
  };
  for (const column of ["firstName", "lastName", "email", "organisation"] as const) {
    note(column, placeOf(names[column]));
  }
  if (head.firstName !== undefined) note("lastName", head.lastName ?? placeOf(["name"]));
  if (head.firstName === undefined || head.lastName === undefined) note("fullName", placeOf(names.fullName));
  if (head.email === undefined) note("email", placeOfAddresses(cells, rows));
  return head;
}

/** The one column in which addresses stand; undefined where there are several, or none. */
function placeOfAddresses(
  cells: readonly string[],
  rows: readonly (readonly string[])[],
): number | undefined {
  const width = Math.max(cells.length, ...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, place) => place).filter((place) =>
    rows.some((row) => ADDRESS.test(row[place] ?? "")),
  );
  return places.length === 1 ? places[0] : undefined;
}

/** Enough to read the rows by, where somebody has said what the columns are: a list may have first names alone. */
export function isReadable(head: ImportHead): boolean {
  const { firstName, lastName, fullName } = head;
  return head.email !== undefined && [firstName, lastName, fullName].some((place) => place !== undefined);
}

/** Certain by the names of the columns: an address, and a name in one column or in two. */
export function isComplete(head: ImportHead): boolean {
  const named = head.firstName !== undefined && head.lastName !== undefined;
  return head.email !== undefined && (named || head.fullName !== undefined);
}

/** Small words with which a family name begins. */
const BEGINNINGS =
  /^(von|vom|van|zu|zum|zur|de|del|della|den|der|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el)$/u;

/** "Müller, Jörg" and "Jörg Müller" are the same person; "von" and the like belong to the family name. */
export function partName(name: string): { firstName: string; lastName: string } {
  const [before = "", ...after] = name.split(",").map((part) => part.trim());
  if (after.length > 0) return { firstName: after.join(", "), lastName: before };
  const words = before.split(/\s+/u);
  const beginning = words.findIndex((word, index) => index > 0 && BEGINNINGS.test(word));
  const at = beginning > 0 && beginning < words.length - 1 ? beginning : words.length - 1;
  return { firstName: words.slice(0, at).join(" "), lastName: words.slice(at).join(" ") };
}

import { readTable } from "@podium/api/registration/staff/list-table";
import { hasHead, isComplete, readHead } from "@podium/domain/registration/import/columns";
import { readLines } from "@podium/domain/registration/import/lines";
import { expect, test } from "vitest";
import { mac, rows, utf8, utf16, windows, workbook } from "./list-samples.ts";
import { readListFile } from "./read-list-file.ts";

// Lists as the programs write them that people have, from their bytes to the persons in them.

const joerg = "Jörg Müller joerg@example.org";
const eva = "Eva Groß eva@example.org";

const files: [string, Uint8Array, string[]][] = [
  [
    "Excel, CSV (Trennzeichen-getrennt)",
    windows(rows("Nachname;Vorname;E-Mail", "Müller;Jörg;joerg@example.org", "Groß;Eva;eva@example.org", "")),
    [joerg, eva],
  ],
  [
    "Excel, CSV UTF-8",
    utf8(`\ufeff${rows("Vorname;Nachname;E-Mail-Adresse;Firma", "Jörg;Müller;joerg@example.org;Stadt")}`),
    [`${joerg} Stadt`],
  ],
  [
    "Excel, Unicode-Text",
    utf16(rows("Vorname\tNachname\tE-Mail", "Jörg\tMüller\tjoerg@example.org", "Eva\tGroß\teva@example.org")),
    [joerg, eva],
  ],
  [
    "Excel on an old Mac",
    mac("Vorname;Nachname;E-Mail\rJörg;Müller;joerg@example.org\rEva;Groß;eva@example.org"),
    [joerg, eva],
  ],
  [
    "UTF-16 without a mark",
    Buffer.from(rows("Vorname,Nachname,E-Mail", "Jörg,Müller,joerg@example.org"), "utf16le"),
    [joerg],
  ],
  [
    "headings that people write",
    windows(rows("Name;Vorname;E-Mail", "Müller;Jörg;joerg@example.org")),
    [joerg],
  ],
  [
    "with sep=; as first line",
    windows(rows("sep=;", "Vorname;Nachname;E-Mail", "Jörg;Müller;joerg@example.org")),
    [joerg],
  ],
  [
    "with sep=, in quotation marks",
    utf8(rows('"sep=,"', "Vorname,Nachname,E-Mail", "Jörg,Müller,joerg@example.org")),
    [joerg],
  ],
  [
    "LibreOffice, all cells in quotation marks",
    utf8('"Vorname","Nachname","E-Mail"\n"Jörg","Müller","joerg@example.org"\n'),
    [joerg],
  ],
  [
    "blanks before quotation marks",
    utf8(
      'Vorname, Nachname, "E-Mail", Organisation\n"Jörg", "Müller", "joerg@example.org", "Amt, Abteilung 3"',
    ),
    [`${joerg} Amt, Abteilung 3`],
  ],
  [
    "Google Contacts",
    utf8(
      rows(
        "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
        "Jörg,,Müller,,Stadtwerke,* myContacts,* Work,joerg@example.org ::: jm@privat.example,+49 30 1",
      ),
    ),
    [`${joerg} Stadtwerke`],
  ],
  [
    "Google Contacts of former years",
    utf8(
      rows(
        "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value",
        "Jörg Müller,Jörg,,Müller,* Home,joerg@example.org",
      ),
    ),
    [joerg],
  ],
  [
    "Thunderbird",
    utf8(
      rows(
        "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Organisation",
        "Jörg,Müller,Jörg Müller,,joerg@example.org,,",
      ),
    ),
    [joerg],
  ],
  [
    "Outlook",
    windows(
      rows(
        '"Title","First Name","Middle Name","Last Name","Suffix","Company","E-mail Address","E-mail Type"',
        '"","Jörg","","Müller","","Landesamt","joerg@example.org","SMTP"',
      ),
    ),
    [`${joerg} Landesamt`],
  ],
  [
    "an event program",
    utf8(
      rows(
        "Order #,Order Date,Attendee first name,Attendee surname,Attendee email,Ticket Type",
        '1017,"Nov 3, 2026",Jörg,Müller,joerg@example.org,"Frei, vor Ort"',
      ),
    ),
    [joerg],
  ],
  [
    "one column for the name",
    utf8(rows("Teilnehmer\tE-Mail", '"Müller, Jörg"\tjoerg@example.org', "Eva Groß\teva@example.org")),
    [joerg, eva],
  ],
  [
    "letters that a program got wrong",
    utf8(rows("Vorname;Nachname;E-Mail", "JÃ¶rg;MÃ¼ller;joerg@example.org")),
    [joerg],
  ],
  [
    "rows above and between that are empty",
    utf8(
      rows(
        "",
        ";;",
        "Vorname;Nachname;E-Mail",
        "",
        "Jörg;Müller;joerg@example.org",
        ";;",
        "Eva;Groß;eva@example.org",
      ),
    ),
    [joerg, eva],
  ],
  [
    "a quotation mark that is not closed",
    utf8(
      rows(
        "Vorname;Nachname;E-Mail",
        'A;"B;a@example.org',
        "Jörg;Müller;joerg@example.org",
        "Eva;Groß;eva@example.org",
      ),
    ),
    ["3: quotesBroken".replace("3", "2"), joerg, eva],
  ],
  [
    "two that close each other over rows",
    utf8(
      rows(
        "Vorname;Nachname;E-Mail",
        'A;"B;a@example.org',
        "Jörg;Müller;joerg@example.org",
        'C;D";c@example.org',
      ),
    ),
    ["2: quotesBroken", joerg, 'C D" c@example.org'],
  ],
  [
    "a quotation mark within a name",
    utf8(rows("Vorname;Nachname;E-Mail", 'Jörg "Jo";Müller;joerg@example.org')),
    ['Jörg "Jo" Müller joerg@example.org'],
  ],
  [
    "one address that is none",
    utf8(rows("Vorname;Nachname;E-Mail", "A;B;keine", "Jörg;Müller;joerg@example.org")),
    ["2: emailInvalid", joerg],
  ],
  [
    "letters that are lost",
    utf8(rows("Vorname;Nachname;E-Mail", "J\ufffdrg;Müller;j@example.org", "Eva;Groß;eva@example.org")),
    ["2: lettersLost", eva],
  ],
  [
    "UTF-8 with one byte that is none: the other rows are mended",
    Buffer.concat([
      utf8(rows("Vorname;Nachname;E-Mail", "Jörg;Müller;joerg@example.org", "Eva;Gro")),
      Buffer.from([0xdf]),
      utf8(";eva@example.org"),
    ]),
    [joerg, eva],
  ],
  [
    "a line break within a cell",
    utf8('Vorname;Nachname;E-Mail;Firma\r\nJörg;Müller;joerg@example.org;"Amt\nAbteilung 3"\r\n'),
    [`${joerg} Amt Abteilung 3`],
  ],
  [
    "Excel, Text (Tabstopp-getrennt)",
    windows(rows("Nachname\tVorname\tFirma\tE-Mail", "Müller\tJörg\t\tjoerg@example.org")),
    [joerg],
  ],
  [
    "an Excel workbook",
    workbook([
      ["Nachname", "Vorname", "E-Mail", "Alter"],
      ["Müller", "Jörg", "joerg@example.org", 42],
      ["Groß", "Eva", "eva@example.org", null],
    ]),
    [joerg, eva],
  ],
  [
    "a workbook whose first sheet is a cover",
    workbook(
      [["Teilnehmende 2026"]],
      [
        ["Vorname", "Nachname", "E-Mail"],
        ["Jörg", "Müller", "joerg@example.org"],
      ],
    ),
    [joerg],
  ],
  [
    "a workbook with line breaks and semicolons in cells",
    workbook([
      ["Vorname", "Nachname", "E-Mail", "Organisation"],
      ["Jörg", "Müller", "joerg@example.org", "Amt;\nAbteilung 3"],
    ]),
    [`${joerg} Amt; Abteilung 3`],
  ],
];

test.each(files)("L10 · %s", async (_, bytes, wanted) => {
  const file = await readListFile(new File([new Uint8Array(bytes)], "liste"));
  if (!file.ok) throw new Error(file.key);
  const table = readTable(file.text);
  if ("key" in table) throw new Error(table.key);
  const head = readHead(
    table.first.cells,
    table.rest.map(({ cells }) => cells),
  );
  expect([hasHead(table.first.cells), isComplete(head)]).toEqual([true, true]);
  const told = readLines(head, table.rest).map((line, index) => {
    const { firstName, lastName, email, organisation } = line.typed;
    if (line.ok) return [firstName, lastName, email, organisation].filter(Boolean).join(" ");
    return `${table.rest[index]?.line}: ${line.problems.map(({ message }) => message).join()}`;
  });
  expect(told).toEqual(wanted);
});

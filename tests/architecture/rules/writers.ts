import type { SourceFile } from "../repository.ts";
import { isTest } from "./direction.ts";

/** What only one file writes, so that no change forgets its trace, its mail or its counter. */
export const singleWriters: { statement: RegExp; says: string }[] = [
  { statement: /INSERT INTO "AuditEntry"/, says: 'INSERT INTO "AuditEntry"' },
  { statement: /INSERT INTO "Mail"/, says: 'INSERT INTO "Mail"' },
  { statement: /UPDATE "CapacityPool"/, says: 'UPDATE "CapacityPool"' },
];

/** The model's way to the same tables, which takes one row at a time: where it may be used. */
export const modelWriters: { call: RegExp; says: string; files: RegExp }[] = [
  {
    call: /\bauditEntry\.(create|update|upsert|delete)\w*\(/,
    says: "auditEntry",
    // The log-in, what fails at it and the first administrator come before anybody is known, so before there is a change to record.
    files:
      /^packages\/(api\/src\/audit|auth\/src\/(sessions|failures)|launcher\/src\/commands\/create-administrator)\.ts$/,
  },
  { call: /\bmail\.(create|upsert)\w*\(/, says: "mail", files: /^packages\/api\/src\/outbox\.ts$/ },
  // An organiser changes pools and what counts towards them: under their lock they are then counted anew.
  {
    call: /\bcapacityPool\.(create|update|upsert|delete)\w*\(/,
    says: "capacityPool",
    files: /^packages\/api\/src\/event\//,
  },
  // Several events share these rows: who changes one answers for all of them.
  {
    call: /\b(venue|accessibilityFact)\.(create|update|upsert|delete)\w*\(/,
    says: "venue",
    files: /^packages\/api\/src\/event\/staff\/save-venue\.ts$/,
  },
  {
    call: /\beventSeries\.(create|update|upsert|delete)\w*\(/,
    says: "eventSeries",
    files: /^packages\/api\/src\/event\/series\//,
  },
  {
    call: /\borganisation\.(create|update|upsert|delete)\w*\(/,
    says: "organisation",
    files:
      /^packages\/(launcher\/src\/commands\/create-administrator|api\/src\/organisation\/staff-mutations)\.ts$/,
  },
];

/** `db` makes rows for the demonstration and for tests. */
const elsewhere = ({ path }: SourceFile) => !path.startsWith("packages/db/") && !isTest(path);

/** @returns a sentence for each statement that stands in no file or in several */
export function scatteredWriters(files: SourceFile[]): string[] {
  return singleWriters.flatMap(({ statement, says }) => {
    const there = files.filter((file) => elsewhere(file) && statement.test(file.text));
    return there.length === 1
      ? []
      : [`${says} stands in ${there.map(({ path }) => path).join(", ") || "no file"}`];
  });
}

/** @returns a sentence for each file that writes a row of these tables past their writer */
export function writersBeside(files: SourceFile[]): string[] {
  return files
    .filter(elsewhere)
    .flatMap(({ path, text }) =>
      modelWriters
        .filter(({ call, files: allowed }) => call.test(text) && !allowed.test(path))
        .map(({ says }) => `${path} writes ${says}`),
    );
}

/** A number of places beside a comparison: `left < persons`, `persons <= pool.left`, `"taken" + 2 <= "size"`. */
const places = String.raw`(?:\w*[lL]eft|taken)\b`;
const compared = new RegExp(
  [
    String.raw`\b${places}\)?\s*[<>]=?\s*(?!0\b)[\w(]`,
    String.raw`[\w)]\s*(?:<=?|(?<![=-])>=?)\s*(?:\w+\??\.)*${places}`,
    String.raw`"taken"\s*\+[^=]*[<>]`,
  ].join("|"),
);

/** @returns a sentence for each line outside `domain` that judges whether there is room */
export function judgesOfRoom(files: SourceFile[]): string[] {
  return files
    .filter((file) => elsewhere(file) && !file.path.startsWith("packages/domain/"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && compared.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
}

import { strToU8, zipSync } from "fflate";

// For tests: text in the encodings that lists come in, and a workbook.

export const utf8 = (text: string) => Buffer.from(text, "utf8");
/** Windows-1252, as far as the letters here go. */
export const windows = (text: string) => Buffer.from(text, "latin1");
export const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
export const mac = (text: string) =>
  Buffer.from(
    [...text].map((letter) => ({ ö: 0x9a, ü: 0x9f, ä: 0x8a, ß: 0xa7 })[letter] ?? letter.charCodeAt(0)),
  );
export const rows = (...lines: string[]) => lines.join("\r\n");

type Cell = string | number | null;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letter = (column: number) => String.fromCharCode(65 + column);

/** A workbook as Excel writes it, with these sheets. */
export function workbook(...sheets: Cell[][][]): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const cell = (value: Cell, row: number, column: number) => {
    const place = `r="${letter(column)}${row + 1}"`;
    if (value === null) return "";
    if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
    return `<c ${place} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const files = sheets.map((rows, index) => {
    const body = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((one, at) => cell(one, row, at)).join("")}</row>`,
    );
    const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join("")}</sheetData></worksheet>`;
    return [`xl/worksheets/sheet${index + 1}.xml`, text] as const;
  });
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const related = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const list = sheets.map(
    (_, index) => `<sheet name="Tabelle${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships ${related}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${related}>${relations.join("")}<Relationship Id="rId90" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(files),
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)]))),
  );
}

import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp from "sharp";

// Files as people upload them, and as they should not. Made here, so that nobody has to trust a binary in the tree.

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#357",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  });

/** A photo by a camera that says where it was, and that it lies on its side. @param width as it is to be seen, as `height` */
export function photo(type: "jpeg" | "png" | "webp" | "avif", width = 900, height = 700): Promise<Buffer> {
  // By default AVIF takes many seconds for a smaller file, which nobody needs here.
  const options = type === "avif" ? { effort: 2 } : {};
  return noise(height, width)
    .withExif({ IFD0: { Make: "Kamera GmbH" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 29/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toFormat(type, options)
    .toBuffer();
}

export const gif = (): Promise<Buffer> => noise(40, 40).gif().toBuffer();
export const tiff = (): Promise<Buffer> => noise(40, 40).tiff().toBuffer();

export const svgWithScript = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

export const pdf = (words = "Bericht"): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

/** A picture of one colour that says it is this large; it packs to almost nothing. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  return png([
    ["IHDR", header],
    ["IDAT", rows],
  ]);
}

/** A small picture with a text that unpacks to so many bytes. */
export function pngWithText(bytes: number): Buffer {
  const small = hugePng(16, 16);
  const text = Buffer.concat([
    Buffer.from("Comment\0\0"),
    deflateSync(Buffer.alloc(bytes, "a"), { level: 9 }),
  ]);
  // Behind signature and header.
  return Buffer.concat([small.subarray(0, 33), chunk("zTXt", text), small.subarray(33)]);
}

/** A PDF with all that may run: a script at its opening, one behind a button, a program beside it. */
export const pdfWithScripts = (): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("https://evil.example"\\))>>
/AA<</WC<</S/Launch/F(cmd.exe)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>
/EmbeddedFiles<</Names[(program.exe)3 0 R]>>>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Type/Filespec/F(program.exe)/EF<</F 4 0 R>>>>endobj
4 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

/** A PDF for its readers, and a page with a script for a browser that guesses. */
export const pdfAndPage = (): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.4\n%<html><script>alert(1)</script></html>\n"), pdf().subarray(9)]);

/** A GIF by its first signs, and a script by all of them. */
export const gifAndScript = Buffer.from("GIF89a=1/*\0\0\0*/;alert(1)//;");

/** So many frames of this size, of one colour: a few bytes each, gigabytes when all are drawn. */
export async function movingWebp(width: number, height: number, frames: number): Promise<Buffer> {
  const still = await sharp({ create: { width, height, channels: 3, background: "#357" } })
    .webp({ lossless: true })
    .toBuffer();
  const size = (side: number) => Buffer.from([side - 1, (side - 1) >> 8, (side - 1) >> 16]);
  const part = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)]);
  };
  const sides = Buffer.concat([size(width), size(height)]);
  // Behind "RIFF", its length and "WEBP" lies the one picture.
  const frame = part(
    "ANMF",
    Buffer.concat([Buffer.alloc(6), sides, Buffer.from([9, 0, 0, 0]), still.subarray(12)]),
  );
  const body = Buffer.concat([
    Buffer.from("WEBP"),
    part("VP8X", Buffer.concat([Buffer.from([2, 0, 0, 0]), sides])),
    part("ANIM", Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => frame),
  ]);
  return part("RIFF", body);
}

const officeTypes = {
  docx: "wordprocessingml.document",
  xlsx: "spreadsheetml.sheet",
  pptx: "presentationml.presentation",
};
const openTypes = { odt: "text", ods: "spreadsheet", odp: "presentation" };

/** @param others what else lies in it, by its path */
export function officeFile(ending: keyof typeof officeTypes, others: Record<string, string> = {}): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${officeTypes[ending]}.main+xml`;
  return office(type, others);
}

/** A text with macros, which is no docx, whatever it is called. */
export const docm = (): Buffer => office("application/vnd.ms-word.document.macroEnabled.main+xml");

export function openFile(ending: keyof typeof openTypes, others: Record<string, string> = {}): Buffer {
  const type = `application/vnd.oasis.opendocument.${openTypes[ending]}`;
  return zip({ mimetype: type, "content.xml": "<office/>", ...others });
}

export const plainZip = (): Buffer => zip({ "liste.txt": "eins" });

/** An archive that calls itself a text; the list of what is in it unpacks to so many bytes. */
export function packedDocx(bytes: number): Buffer {
  return zip({ "[Content_Types].xml": " ".repeat(bytes), "word/document.xml": "<w/>" });
}

function office(type: string, others: Record<string, string> = {}): Buffer {
  const list = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`;
  return zip({ "[Content_Types].xml": list, "main.xml": "<main/>", ...others });
}

/** The first entry as it is, as OpenDocument wants it; where it is long, and all others, packed (APPNOTE, 4.3). */
function zip(entries: Record<string, string>): Buffer {
  // What lies in it several times is packed once.
  const packed = new Map<string, Buffer>();
  const pack = (text: string) => {
    const data = packed.get(text) ?? deflateRawSync(text, { level: 9 });
    packed.set(text, data);
    return data;
  };
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [index, [name, text]] of Object.entries(entries).entries()) {
    const content = Buffer.from(text);
    const isPacked = index > 0 || content.length > 1_000;
    const data = isPacked ? pack(text) : content;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(isPacked ? 8 : 0, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04"), facts, Buffer.from(name), data);
    list.push(Buffer.from("PK\x01\x02\x14\0"), facts, place, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  const count = Object.keys(entries).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, Buffer.from("PK\x05\x06"), end]);
}

function png(chunks: [string, Buffer][]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...chunks.map(([name, data]) => chunk(name, data)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

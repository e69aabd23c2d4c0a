import XMLBuilder from "fast-xml-builder";

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });

/** What XML 1.0 allows in no way, escaped or not (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A document from its root element; names of attributes begin with "@_". */
export function xmlDocument(root: object): string {
  const text = builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, ...root });
  return text.replace(FORBIDDEN, "");
}

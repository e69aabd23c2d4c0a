export type Information = { title: string; author: string; issuedAt: Date };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/gu, (character) => entities[character] ?? "");

/**
 * The document's metadata as XMP (ISO 16684-1), saying that it is PDF/UA-1 (ISO 14289-1, 5 and 7.1). pdfkit writes the
 * like, but takes titles as they are, so that "&" breaks them; and told to write PDF/UA it lists the glyphs of each
 * typeface without the parts of composed letters, which 7.21.4.2 forbids.
 */
export function xmp({ title, author, issuedAt }: Information): string {
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>${issuedAt.toISOString().replace(/\.\d+/u, "")}</xmp:CreateDate>
  <xmp:CreatorTool>Podium</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>Podium</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
`;
}

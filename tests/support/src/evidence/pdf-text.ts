import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** All that can be read in a PDF, page by page, as another program reads it. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const content = await (await document.getPage(index + 1)).getTextContent();
        return content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
      }),
    );
    return pages.join("\n");
  } finally {
    await task.destroy();
  }
}

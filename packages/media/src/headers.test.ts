import { expect, test } from "vitest";
import { mediaHeaders } from "./headers.ts";

const dispositionOf = (name: string) =>
  Object.fromEntries(mediaHeaders({ type: "application/pdf", isPicture: false, name }, 1))[
    "Content-Disposition"
  ];

test.each([
  ["Bericht.pdf", "attachment; filename=\"Bericht.pdf\"; filename*=UTF-8''Bericht.pdf"],
  ["Ämter (1).pdf", "attachment; filename=\"_mter _1_.pdf\"; filename*=UTF-8''%C3%84mter%20%281%29.pdf"],
  [
    'a"; filename=b.html',
    "attachment; filename=\"a__ filename_b.html\"; filename*=UTF-8''a%22%3B%20filename%3Db.html",
  ],
])("a document is saved under its name, which adds nothing to the header: %s", (name, header) => {
  expect(dispositionOf(name)).toBe(header);
});

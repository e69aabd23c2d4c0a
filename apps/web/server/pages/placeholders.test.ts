import { expect, test } from "vitest";
import { leavePlaceholders } from "./placeholders.ts";

const page = (marks: Record<string, string>) =>
  `<dd>${marks.name}</dd><input name="name" value="${marks.name}"><dd>${marks.organisation}</dd>`;

test("every text is put in wherever its mark stands, and nowhere else", () => {
  const { marks, fill } = leavePlaceholders({ name: "Änne Łukasz", organisation: "Rathaus" });
  expect(fill(page(marks))).toBe(
    '<dd>Änne Łukasz</dd><input name="name" value="Änne Łukasz"><dd>Rathaus</dd>',
  );
});

test("what was typed is text, in an element as in an attribute", () => {
  const { marks, fill } = leavePlaceholders({ name: `"><script>'&amp;`, organisation: "$& $1 $$" });
  expect(fill(page(marks))).toBe(
    '<dd>&quot;&gt;&lt;script&gt;&#x27;&amp;amp;</dd><input name="name" value="&quot;&gt;&lt;script&gt;&#x27;&amp;amp;"><dd>$&amp; $1 $$</dd>',
  );
});

test("a text that looks like a mark is put in as it is", () => {
  const first = leavePlaceholders({ name: "x", organisation: "secret" });
  const { marks, fill } = leavePlaceholders({ name: first.marks.organisation ?? "", organisation: "secret" });
  expect(fill(`<dd>${marks.name}</dd>`)).toBe(`<dd>${first.marks.organisation}</dd>`);
});

test("the marks are the same whatever is typed, and an empty text has none", () => {
  const one = leavePlaceholders({ name: "Änne", organisation: " " });
  const other = leavePlaceholders({ name: "Jürgen", organisation: "" });
  expect(one.marks).toEqual(other.marks);
  expect(one.marks.organisation).toBe("");
});

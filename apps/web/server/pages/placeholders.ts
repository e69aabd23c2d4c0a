import { randomBytes } from "node:crypto";

/** Nobody can type it: it is another one in every process, and no page that is sent holds it. */
const MARK = `placeholder-${randomBytes(12).toString("hex")}-`;
const MARKS = new RegExp(`${MARK}(\\d+)-`, "g");

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

type Placeholders = {
  /** The texts with a mark in place of each; an empty one stays empty, since pages leave out what is empty. */
  marks: Record<string, string>;
  /** Puts the texts in where their marks stand, escaped for HTML text and quoted attributes. */
  fill(page: string): string;
};

/**
 * For a page that merely repeats what somebody typed: rendered once with placeholders, it is the same for everybody,
 * and each visitor gets it with the placeholders filled in.
 *
 * @param texts by name
 */
export function leavePlaceholders(texts: Record<string, string>): Placeholders {
  const names = Object.keys(texts);
  const marks = names.map((name, position) => [name, texts[name]?.trim() ? `${MARK}${position}-` : ""]);
  return {
    marks: Object.fromEntries(marks),
    fill: (page) =>
      page.replace(MARKS, (_, position) => escapeHtml(texts[names[Number(position)] ?? ""] ?? "")),
  };
}

/** For HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

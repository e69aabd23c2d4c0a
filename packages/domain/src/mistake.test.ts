import { expect, test } from "vitest";
import { mistake, mistakeOf } from "./mistake.ts";

test.each([
  [mistake("tooLong", { max: 120, count: 134 }), { key: "tooLong", details: { max: 120, count: 134 } }],
  [
    mistake("characters", { sign: "control", code: "U+0007", row: 2, at: 3 }),
    { key: "characters", details: { sign: "control", code: "U+0007", row: 2, at: 3 } },
  ],
  [
    mistake("emailLocalPart", { sign: "seen", code: "&" }),
    { key: "emailLocalPart", details: { sign: "seen", code: "&" } },
  ],
  [
    mistake("emailLocalPart", { sign: "seen", code: "?" }),
    { key: "emailLocalPart", details: { sign: "seen", code: "?" } },
  ],
  [
    mistake("emailLocalPart", { sign: "seen", code: "😀" }),
    { key: "emailLocalPart", details: { sign: "seen", code: "😀" } },
  ],
  ["required", { key: "required", details: {} }],
  ["", { key: "", details: {} }],
  ["Invalid input: expected string", { key: "Invalid input: expected string", details: {} }],
])("L17 · a message says its key and what the sentence names: %s", (message, expected) => {
  expect(mistakeOf(message)).toEqual(expected);
});

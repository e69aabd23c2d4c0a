import { expect, test } from "vitest";
import { olderSecretsSchema } from "./secrets.ts";

const one = "the-first-secret-that-this-test-knows-0123456789";
const other = "the/other+secret,that;this=test:knows-0123456789==";

test.each([
  [undefined, []],
  ["", []],
  ["  \n ", []],
  [one, [one]],
  [` ${one} `, [one]],
  [`${one} ${other}`, [one, other]],
  [`${one}\n${other}\n`, [one, other]],
  [`${one}\t${other}`, [one, other]],
  [`${other}  ${one}`, [other, one]],
  [`${one} ${one}`, [one, one]],
])("A12 · secrets that were replaced are separated by blanks: %j", (text, secrets) => {
  expect(olderSecretsSchema.parse(text)).toEqual(secrets);
});

test.each(["short", `${one} short`, `short ${one}`, "a passphrase of several words that has blanks in it"])(
  "A12 · %j is refused, and not repeated",
  (text) => {
    const { error } = olderSecretsSchema.safeParse(text);
    expect(error?.issues[0]?.message).toBe("olderSecretShort");
  },
);

import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

const password = "Größe zählt: fünf Wörter";

test("the same password gives a different Argon2id hash each time, and both fit", async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, password)).toBe(true);
  expect(await verifyPassword(other, password)).toBe(true);
});

test("umlauts fit however the keyboard composes them; capitals and spaces count", async () => {
  const hashed = await hashPassword(password.normalize("NFD"));
  expect(await verifyPassword(hashed, password.normalize("NFC"))).toBe(true);
  expect(await verifyPassword(hashed, password.toLowerCase())).toBe(false);
  expect(await verifyPassword(hashed, ` ${password}`)).toBe(false);
});

test("nobody's hash fits no password, not even the one that it is compared with", async () => {
  for (const word of ["", password, "nobody has this password"]) {
    expect(await verifyPassword(null, word)).toBe(false);
  }
});

test.each(["", "none", "$argon2id$v=19$m=19456,t=2,p=1$broken", password])(
  "a column that holds %j lets nobody in and breaks nothing",
  async (hashed) => {
    expect(await verifyPassword(hashed, hashed)).toBe(false);
  },
);

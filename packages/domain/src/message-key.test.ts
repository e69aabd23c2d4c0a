import { expect, test } from "vitest";
import { messageKey } from "./message-key.ts";

test("the dot of a code becomes an underscore, for the compiler too", () => {
  const key: "registration_full" = messageKey("registration.full");
  expect(key).toBe("registration_full");
  const plain: "none" = messageKey("none");
  expect(plain).toBe("none");
});

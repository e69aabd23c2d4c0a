import { expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";

it("a made-up sentence does not compile", () => {
  // @ts-expect-error The German catalogue has no such sentence.
  expect(catalogue("de").ticket.madeUp).toBeUndefined();
});

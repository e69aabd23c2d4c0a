import { expect, test } from "vitest";
import { describeSite } from "./harness/quality/site-quality.ts";
import { message } from "./harness/words.ts";

describeSite("de");

test("the words of the frame are there", () => {
  expect(message("web", "de", "frame.footer.reportBarrier")).toBe("Barriere melden");
  expect(message("web", "de", "frame.footer.imprint")).toBe("Impressum");
});

import { expect, test } from "vitest";
import { errorsWhenRenamed } from "./renamed-fields.ts";

/** The whole site is compiled, once for each test. */
const LONG_MS = 120_000;

const pages = [
  ["barrier", "barrier/barrier-page.tsx"],
  ["comment", "comment/comment-form.tsx"],
  ["registration", "registration/form/person-fields.tsx"],
  ["registration of several", "registration/form/registration-form.tsx"],
  ["another person", "registration/self-service/steps/another-person-page.tsx"],
  ["change", "registration/self-service/steps/change-page.tsx"],
];

test(
  "a field that is renamed in a public form's schema does not compile on the pages that ask for it",
  async () => {
    const errors = await errorsWhenRenamed([
      { noun: "registration", from: "firstName", to: "givenName" },
      { noun: "comment", from: "body", to: "words" },
      { noun: "barrier", from: "message", to: "report" },
    ]);
    for (const [form, page] of pages) {
      const found = errors.filter((line) => line.startsWith(`src/features/${page}(`));
      expect(found, `${form}: ${errors.join("\n")}`).not.toEqual([]);
    }
  },
  LONG_MS,
);

test(
  "with the names as they are, all of it compiles",
  async () => {
    expect(await errorsWhenRenamed([{ noun: "registration", from: "firstName", to: "firstName" }])).toEqual(
      [],
    );
  },
  LONG_MS,
);

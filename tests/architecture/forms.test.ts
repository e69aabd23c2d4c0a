import { expect, test } from "vitest";
import { errorsWhenRenamed } from "./renamed-fields.ts";

/** The pages are compiled with all that they import. */
const LONG_MS = 120_000;

const pages = [
  ["barrier", "src/features/barrier/barrier-page.tsx"],
  ["comment", "src/features/comment/comment-form.tsx"],
  ["registration", "src/features/registration/form/person-fields.tsx"],
  ["registration of several", "src/features/registration/form/registration-form.tsx"],
  ["another person", "src/features/registration/self-service/steps/another-person-page.tsx"],
  ["change", "src/features/registration/self-service/steps/change-page.tsx"],
] as const;
const files = pages.map(([, file]) => file);

test(
  "a field that is renamed in a public form's schema does not compile on the pages that ask for it, and nothing else breaks",
  async () => {
    const errors = await errorsWhenRenamed(
      [
        { noun: "registration", from: "firstName", to: "givenName" },
        { noun: "comment", from: "body", to: "words" },
        { noun: "barrier", from: "message", to: "report" },
      ],
      files,
    );
    for (const [form, page] of pages) {
      const found = errors.filter((line) => line.startsWith(`${page}(`));
      expect(found, `${form}: ${errors.join("\n")}`).not.toEqual([]);
    }
    // With the names as they are, all of it compiles.
    expect(errors.filter((line) => !/\b(firstName|body|message)\b/u.test(line))).toEqual([]);
  },
  LONG_MS,
);

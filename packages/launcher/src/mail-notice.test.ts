import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";
import { mailNotice } from "./mail-notice.ts";

const own = { DATABASE_URL: "postgresql://u:p@db.example/podium" };
const mail = { SMTP_URL: "smtp://u:p@mail.example:587" };
const demo = { PODIUM_SEED: "demo" };
const consent = { PODIUM_WITHOUT_MAIL: "yes" };

describe("R2 · a start without a mail server", () => {
  test.each<[string, Record<string, string>, "production" | "development", "silent" | "warned" | "refused"]>([
    ["a demonstration", {}, "production", "silent"],
    ["a demonstration that is developed", {}, "development", "silent"],
    ["a demonstration with a mail server", mail, "production", "silent"],
    ["in use, with a mail server", { ...own, ...mail }, "production", "silent"],
    ["in use, with both", { ...own, ...mail, ...consent }, "production", "silent"],
    ["in use, without", own, "production", "refused"],
    ["in use, an empty address", { ...own, SMTP_URL: "" }, "production", "refused"],
    ["in use, an empty consent", { ...own, PODIUM_WITHOUT_MAIL: "" }, "production", "refused"],
    ["in use, with consent", { ...own, ...consent }, "production", "warned"],
    ["developed on a database of its own", own, "development", "warned"],
    ["demo data in a database of its own", { ...own, ...demo }, "production", "warned"],
    ["demo data and a mail server", { ...own, ...demo, ...mail }, "production", "silent"],
    ["demo data and consent", { ...own, ...demo, ...consent }, "production", "warned"],
  ])("R2 · %s", (_what, given, mode, expected) => {
    const notice = () => mailNotice(readEnvironment(given, "/podium"), mode);
    if (expected === "refused") expect(notice).toThrow("PODIUM_WITHOUT_MAIL=yes");
    else if (expected === "warned") expect(notice()).toContain("SMTP_URL is not set");
    else expect(notice()).toBeUndefined();
  });

  test("R2 · consent is one word", () => {
    expect(() => readEnvironment({ PODIUM_WITHOUT_MAIL: "no" }, "/")).toThrow(
      "PODIUM_WITHOUT_MAIL is not yes",
    );
  });
});

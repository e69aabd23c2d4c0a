import { describe, expect, it } from "vitest";
import { isDemo, readEnvironment } from "./environment.ts";
import { SetupError } from "./setup-error.ts";

function messageOf(given: Record<string, string>): string {
  try {
    readEnvironment(given, "/podium");
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return "";
}

describe("the configuration", () => {
  it("is complete without any variable", () => {
    expect(readEnvironment({}, "/podium")).toEqual({
      WEB_PORT: 3000,
      ADMIN_PORT: 3001,
      HOST: "127.0.0.1",
      PODIUM_DATA_DIR: "/podium/.podium",
      MAIL_FROM: "Podium <podium@localhost>",
      WEB_URL: "http://localhost:3000",
      ADMIN_URL: "http://localhost:3001",
      RATE_LIMITS: "on",
      TRUST_PROXY: "off",
    });
  });

  it("takes base addresses without their last slash, and an empty variable as not set", () => {
    const environment = readEnvironment({ WEB_URL: "https://events.example/", SMTP_URL: "" }, "/podium");
    expect(environment.WEB_URL).toBe("https://events.example");
    expect(environment.SMTP_URL).toBeUndefined();
  });

  it("names every bad value in a sentence of its own, and repeats none", () => {
    const message = messageOf({
      WEB_PORT: "70000",
      DATABASE_URL: "mysql://u:geheim@h/d",
      RATE_LIMITS: "maybe",
    });
    expect(message).toContain("WEB_PORT is above 65535.");
    expect(message).toContain("DATABASE_URL is not of the form postgresql://");
    expect(message).toContain("RATE_LIMITS is neither on nor off.");
    expect(message).not.toContain("geheim");
  });

  it.each([
    ["PODIUM_SECRET", "short", "PODIUM_SECRET has fewer than 32 characters."],
    ["NEXTAUTH_SECRET", "short", "NEXTAUTH_SECRET has fewer than 32 characters."],
    [
      "PODIUM_SECRET_PREVIOUS",
      `${"k".repeat(32)} geheim`,
      "PODIUM_SECRET_PREVIOUS holds a key with fewer than 32",
    ],
    ["NEXTAUTH_SECRET_PREVIOUS", "geheim", "NEXTAUTH_SECRET_PREVIOUS holds a key with fewer than 32"],
    [
      "EMBED_ORIGINS",
      "https://a.example http://b.example",
      "EMBED_ORIGINS holds something that is no origin",
    ],
    [
      "TRUST_PROXY",
      "maybe",
      "TRUST_PROXY is neither on, off, a number of proxies nor a list of their networks.",
    ],
    ["TRUST_PROXY", "2 10.0.0.0/8", "TRUST_PROXY mixes a number of proxies with networks."],
    ["TRUST_PROXY", "12", "TRUST_PROXY is above 9."],
    ["TRUST_PROXY", "0.0.0.0/0", "TRUST_PROXY trusts everybody"],
    ["S3_ENDPOINT", "s3.example", "S3_ENDPOINT is not an address that begins with http:// or https://."],
    ["S3_BUCKET", "Große Bilder", "S3_BUCKET is no name of a bucket"],
    ["S3_PATH_STYLE", "yes", "S3_PATH_STYLE is neither on nor off."],
    [
      "S3_SECRET_ACCESS_KEY",
      "geheim",
      "S3_ENDPOINT is not set: a bucket needs an endpoint, its name and both parts",
    ],
    [
      "CLAMAV_ADDRESS",
      "localhost:3310",
      "CLAMAV_ADDRESS is neither tcp://host:3310 nor unix:/run/clamav/clamd.ctl.",
    ],
  ])("A12, R1 · says of %s %j what is wrong, and repeats no secret", (name, value, sentence) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(sentence);
    expect(message).not.toContain("geheim");
  });

  it.each(["on", "off", "2", "10.0.0.0/8 2001:db8::/32", "forwarded 1"])(
    "R1 · hands TRUST_PROXY %j on as it was written",
    (value) => expect(readEnvironment({ TRUST_PROXY: value }, "/").TRUST_PROXY).toBe(value),
  );

  it("hands a bucket and a scanner on as they were written", () => {
    const given = {
      S3_ENDPOINT: "https://s3.example",
      S3_BUCKET: "medien",
      S3_ACCESS_KEY_ID: "a",
      S3_SECRET_ACCESS_KEY: "b",
      CLAMAV_ADDRESS: "unix:/run/clamav/clamd.ctl",
    };
    expect(readEnvironment(given, "/")).toMatchObject(given);
  });

  it("refuses one port for both applications", () => {
    expect(messageOf({ WEB_PORT: "3001" })).toContain("WEB_PORT and ADMIN_PORT are the same");
  });

  it("is a demonstration without a database of its own, and with one only when asked", () => {
    const database = { DATABASE_URL: "postgresql://u:p@db.example/podium" };
    expect(isDemo(readEnvironment({}, "/"))).toBe(true);
    expect(isDemo(readEnvironment(database, "/"))).toBe(false);
    expect(isDemo(readEnvironment({ ...database, PODIUM_SEED: "demo" }, "/"))).toBe(true);
  });

  it("keeps a demonstration on loopback, whatever HOST says", () => {
    const database = { DATABASE_URL: "postgresql://u:p@db.example/podium" };
    expect(readEnvironment({ HOST: "0.0.0.0" }, "/").HOST).toBe("127.0.0.1");
    expect(readEnvironment({ ...database, HOST: "0.0.0.0" }, "/").HOST).toBe("0.0.0.0");
  });
});

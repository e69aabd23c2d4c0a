import { expect, test } from "vitest";
import { writeRobots, writeSecurity } from "./small-texts.ts";

const site = "https://podium.example";

test("security.txt has a contact and runs out within a year, but not now (RFC 9116)", () => {
  const now = new Date("2026-12-31T23:59:59Z");
  const { body } = writeSecurity(site, now);
  expect(body).toContain(`Contact: ${site}/impressum\n`);
  const expires = new Date(/^Expires: (.+)$/m.exec(String(body))?.[1] ?? "");
  const days = (expires.getTime() - now.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("robots.txt names the sitemap and no page that is reached by a secret link", () => {
  const { body } = writeRobots(site);
  expect(body).toContain(`Sitemap: ${site}/sitemap.xml`);
  expect(body).not.toMatch(/anmeldung/);
});

import { tmpdir } from "node:os";
import { join } from "node:path";

export type TestPlace = {
  databaseUrl: string;
  webPort?: number;
  adminPort?: number;
  /** Absolute. Mails go to `mailbox` in there. */
  dataDir?: string;
};

/** The secret with which links of this run are signed, for tests that make one themselves. */
export const testSecret = "a-secret-that-only-the-tests-know-0123456789";

/** Every variable that an app, the worker or a caller reads. The limits are off; a test of the limits turns them on. */
export function testEnvironment({
  databaseUrl,
  webPort = 4801,
  adminPort = 4802,
  dataDir = join(tmpdir(), "podium-tests"),
}: TestPlace): Record<string, string> {
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  return {
    DATABASE_URL: databaseUrl,
    WEB_PORT: String(webPort),
    ADMIN_PORT: String(adminPort),
    WEB_URL: `http://127.0.0.1:${webPort}`,
    ADMIN_URL: adminUrl,
    PODIUM_SECRET: testSecret,
    NEXTAUTH_SECRET: "another-secret-that-only-the-tests-know-0123456789",
    NEXTAUTH_URL: adminUrl,
    PODIUM_DATA_DIR: dataDir,
    PODIUM_MEDIA_DIR: join(dataDir, "media"),
    PODIUM_DEMO: "1",
    MAIL_FROM: "Podium <podium@example.org>",
    RATE_LIMITS: "off",
    TRUST_PROXY: "off",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

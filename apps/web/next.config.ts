import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  // Said, because Next does not look above the application when somebody's home folder is the checkout.
  turbopack: { root: join(import.meta.dirname, "..", "..") },
  // Kept pages are compressed once by the server in front.
  compress: false,
  // Nobody gets a page in parts: head and body must be complete without scripts. The name means robots; that it holds
  // for every visitor is not promised (server/next, tests/integration/next-couplings.test.ts).
  htmlLimitedBots: /.*/,
  devIndicators: false,
  // Addresses may hold a secret link or what somebody searched for; the server in front logs patterns.
  logging: { incomingRequests: false },
  // `pnpm check` and the tests check types, over all packages at once; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);

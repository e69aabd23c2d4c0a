import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  // Said, because Next does not look above the application when somebody's home folder is the checkout.
  turbopack: { root: join(import.meta.dirname, "..", "..") },
  reactStrictMode: true,
  // The head is complete before the page begins: browsers would ask for /favicon.ico until a late one names the icon.
  htmlLimitedBots: /.*/,
  transpilePackages: [
    "@podium/api",
    "@podium/auth",
    "@podium/db",
    "@podium/domain",
    "@podium/ui",
    "@podium/words",
  ],
  // Pages are nobody else's business and never the same twice: nothing is kept by the browser's router.
  experimental: { staleTimes: { dynamic: 0 } },
  // Types and lint are checked by their own commands, for all rooms at once.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);

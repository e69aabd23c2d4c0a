import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "@podium/ui/styles.css";
import "../styles/panel.css";

export const metadata: Metadata = { title: "Podium", robots: { index: false, follow: false } };

/** Every page is made for one person and one request. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <head>
        {/* Here rather than by Next, which may send it behind the page: browsers would ask for /favicon.ico meanwhile. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

import "@podium/ui/styles.scss";
import "../../styles/site.css";
import { environment } from "@podium/api/environment";
import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "../../features/frame/frame.tsx";
import { hereInEveryLanguage } from "../../i18n/here.ts";
import { routing } from "../../i18n/routing.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#000000" },
  ],
};

/** Titles end with the site's name; every page names its counterpart in the other language. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "frame" });
  const languages = await hereInEveryLanguage();
  return {
    metadataBase: new URL(environment().WEB_URL),
    title: { template: `%s – ${t("site")}`, default: t("site") },
    description: t("description"),
    applicationName: t("site"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
    alternates: languages ? { canonical: languages[locale], languages } : {},
    openGraph: { siteName: t("site"), locale: locale === "de" ? "de_DE" : "en_GB", type: "website" },
  };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  const known = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
  return (
    <html lang={known}>
      <body>
        <Frame locale={known}>{children}</Frame>
      </body>
    </html>
  );
}

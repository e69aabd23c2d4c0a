import type { Locale } from "@podium/domain/locale";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { organisationHere } from "../../organisation/here.ts";
import { ColourSheet } from "./colour-sheet.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { NoMailNotice } from "./no-mail-notice.tsx";

/** What surrounds every page of the site. Pages bring what stands in `main`, with the one h1. */
export async function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: "frame" });
  const organisation = await organisationHere();
  return (
    <>
      {organisation?.colour && <ColourSheet colour={organisation.colour} />}
      <a className="frame-skip" href="#content">
        {t("skip")}
      </a>
      <Header locale={locale} organisation={organisation} />
      <main id="content" tabIndex={-1} className="frame-main">
        <NoMailNotice locale={locale} />
        {children}
      </main>
      <Footer locale={locale} organisation={organisation} />
    </>
  );
}

import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OrganisationDetailsCard, Reachable } from "../../../features/page/organisation-details.tsx";
import { TextPage } from "../../../features/page/text-page.tsx";
import type { TextPart } from "../../../features/page/text-section.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.accessibility" }))("title") };
}

/** § 12b BGG and § 7 BITV 2.0: state, gaps, method, feedback, arbitration. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages" });
  const organisations = await (await caller()).organisation.list({ locale });
  const words = (await getMessages({ locale })).pages.accessibility;
  const parts: Record<string, TextPart> = words.parts;
  const below: Record<string, ReactNode> = {
    report: (
      <p>
        <LinkButton href={getPathname({ href: "/report-barrier", locale })}>
          {t("accessibility.reportLink")}
        </LinkButton>
      </p>
    ),
    enforcement: organisations.map((organisation) => (
      <OrganisationDetailsCard
        key={organisation.slug}
        organisation={organisation}
        items={[
          {
            term: t("accessibility.contact"),
            details: <Reachable text={organisation.accessibilityContact} />,
          },
          { term: t("accessibility.body"), details: organisation.accessibilityEnforcementBody },
        ]}
      />
    )),
  };
  return (
    <TextPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      contents={t("contents")}
      sections={Object.entries(parts).map(([id, part]) => ({ id, part, below: below[id] }))}
      closing={<p className="page-stand">{t("accessibility.date")}</p>}
    />
  );
}

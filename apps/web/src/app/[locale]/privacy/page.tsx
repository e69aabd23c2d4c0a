import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { DemoNotice } from "../../../features/page/demo-notice.tsx";
import { OrganisationDetailsCard, Reachable } from "../../../features/page/organisation-details.tsx";
import { TextPage } from "../../../features/page/text-page.tsx";
import type { TextPart } from "../../../features/page/text-section.tsx";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.privacy" }))("title") };
}

/** Art. 13 GDPR. Forms say the same in short and lead here. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages" });
  const organisations = await (await caller()).organisation.list({ locale });
  const words = (await getMessages({ locale })).pages.privacy;
  const parts: Record<string, TextPart> = words.parts;
  return (
    <TextPage
      title={t("privacy.title")}
      lead={t("privacy.lead")}
      contents={t("contents")}
      notice={<DemoNotice />}
      sections={[
        {
          id: "controller",
          part: words.controller,
          below: organisations.map((organisation) => (
            <OrganisationDetailsCard
              key={organisation.slug}
              organisation={organisation}
              items={[
                {
                  term: t("privacy.contact"),
                  details: <Reachable text={organisation.dataProtectionContact} />,
                },
                { term: t("privacy.authority"), details: organisation.supervisoryAuthority },
              ]}
            />
          )),
        },
        ...Object.entries(parts).map(([id, part]) => ({ id, part })),
      ]}
    />
  );
}

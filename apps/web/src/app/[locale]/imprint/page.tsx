import type { OrganisationDetails } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { PhoneLink } from "@podium/ui/text/phone-link";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { DemoNotice } from "../../../features/page/demo-notice.tsx";
import {
  OrganisationDetailsCard,
  PostalAddress,
  Reachable,
} from "../../../features/page/organisation-details.tsx";
import { TextPage } from "../../../features/page/text-page.tsx";
import type { TextPart } from "../../../features/page/text-section.tsx";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.imprint" }))("title") };
}

/** § 5 DDG and § 18 (2) MStV: each organisation for its own events. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages" });
  const organisations = await (await caller()).organisation.list({ locale });
  const words = (await getMessages({ locale })).pages.imprint;
  const parts: Record<string, TextPart> = words.parts;
  const particulars = (organisation: OrganisationDetails) => [
    { term: t("imprint.address"), details: <PostalAddress text={organisation.postalAddress} /> },
    { term: t("imprint.represented"), details: organisation.representedBy },
    { term: t("imprint.email"), details: <Reachable text={organisation.email} /> },
    ...(organisation.phone
      ? [{ term: t("imprint.phone"), details: <PhoneLink number={organisation.phone} /> }]
      : []),
    { term: t("imprint.editorial"), details: organisation.editorialResponsible },
    { term: t("imprint.supervision"), details: organisation.supervisoryAuthority },
  ];
  return (
    <TextPage
      title={t("imprint.title")}
      lead={t("imprint.lead")}
      contents={t("contents")}
      notice={<DemoNotice />}
      sections={[
        {
          id: "responsible",
          part: words.responsible,
          below: organisations.map((organisation) => (
            <OrganisationDetailsCard
              key={organisation.slug}
              organisation={organisation}
              items={particulars(organisation)}
            />
          )),
        },
        ...Object.entries(parts).map(([id, part]) => ({ id, part })),
      ]}
    />
  );
}

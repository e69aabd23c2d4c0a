import { EmptyState } from "@podium/ui/block/empty-state";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListPage } from "../../../../features/frame/list-page.tsx";
import { SeriesCard } from "../../../../features/series/series-card.tsx";
import { pageTitle } from "../../../../screen/page-title.ts";
import { asked, caller } from "../../../../trpc/caller.ts";
import "../../../../styles/event/form.css";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("series"))("title"));
}

type Properties = { params: Promise<{ organisationId: string }> };

export default async function SeriesPage({ params }: Properties) {
  const { organisationId } = await params;
  const t = await getTranslations("series");
  const { organisationName, series } = await asked((await caller()).event.series({ organisationId }));
  return (
    <ListPage title={t("title")} lead={t("lead", { organisation: organisationName })}>
      {series.length === 0 && (
        <EmptyState title={t("emptyTitle")}>
          <p className="kern-body">{t("empty")}</p>
        </EmptyState>
      )}
      {series.map((each) => (
        <SeriesCard key={each.id} organisationId={organisationId} series={each} />
      ))}
    </ListPage>
  );
}

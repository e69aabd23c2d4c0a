import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { answerNotFound } from "../../../../server/next/page-status.ts";

/** For whoever looks for an event in easy language that is not offered in it. @param standard address of the event's page */
export async function WithoutEasy({ standard }: { standard: string }) {
  await answerNotFound();
  const t = await getTranslations("event.easy");
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("noneTitle")}</Heading>
      <p className="page-lead">{t("none")}</p>
      <div className="podium-cluster">
        <LinkButton href={standard}>{t("toStandard")}</LinkButton>
      </div>
    </div>
  );
}

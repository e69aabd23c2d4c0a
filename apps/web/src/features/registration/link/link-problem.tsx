import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { answerNotFound } from "../../../../server/next/page-status.ts";
import { anyReply } from "../../../form/form-reply.ts";
import { Typed } from "../../../form/typed.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";

/** A link from a mail that leads nowhere (any more): why, and the way on. */
export async function LinkProblem({ expired }: { expired: boolean }) {
  // Without scripts, Next's own way of saying "not found" would leave the page empty.
  if (!expired) await answerNotFound();
  const locale = await pageLocale();
  const t = await getTranslations("registration.link");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack">
        <Heading level={1}>{t(expired ? "expiredHeading" : "invalidHeading")}</Heading>
        <p className="kern-body">{t(expired ? "expiredText" : "invalidText")}</p>
        {expired && <p className="kern-body">{t("expiredAgain")}</p>}
        <Typed reply={(await anyReply())?.reply ?? null} />
        <div className="podium-cluster">
          <LinkButton href={getPathname({ href: "/registration", locale })}>{t("sendLink")}</LinkButton>
          <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
            {t("events")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

import { Alert } from "@podium/ui/block/alert";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { formReply } from "../../form/form-reply.ts";
import { SentAddresses } from "../../form/sent-addresses.tsx";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

/** The author is told that the comment is held, and what happens next. */
export async function CommentReceived({ slug }: { slug: string }) {
  const locale = await pageLocale();
  const t = await getTranslations("comment.received");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <Heading level={1}>{t("heading")}</Heading>
        <Alert tone="success" title={t("title")} headingLevel={2}>
          <p className="kern-body">{t("text")}</p>
          <p className="kern-body">{t("next")}</p>
        </Alert>
        <SentAddresses reply={await formReply("comment")}>{null}</SentAddresses>
        <div>
          <LinkButton href={getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale })}>
            {t("back")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

import { COMMENT_MAX } from "@podium/domain/comment/schema";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextArea, TextField } from "@podium/ui/form/field";
import { formatNumber } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formFields } from "../../form/form-fields.ts";
import type { FormReply } from "../../form/form-reply.ts";
import type { LabelsOf } from "../../form/forms.ts";
import { PostForm } from "../../form/post-form.tsx";
import { RefusalAlert } from "../../form/refusal-alert.tsx";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

type Props = {
  event: { slug: string; timezone: string; organisation: { name: string } };
  reply: FormReply<"comment"> | null;
};

/** Folded until somebody wants to write, and open when it was sent with mistakes. Says before typing who reads it first. */
export async function CommentForm({ event, reply }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("comment");
  const labels: LabelsOf<"comment"> = { name: t("name"), email: t("email"), body: t("body") };
  const { errors, field } = await formFields(reply, labels);
  const action = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  return (
    <details className="comment-form" id="comment-form" open={reply !== null}>
      <summary className="comment-form__toggle">{t("write")}</summary>
      <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={event.timezone} headingLevel={3} />
      <ErrorSummary title={errors.title} headingLevel={3} errors={errors.summary} />
      <Card id="comment-card">
        <CommentNotice controller={event.organisation.name} />
        <PostForm name="comment" action={action}>
          <TextField {...field("name")} autoComplete="nickname" hint={t("nameHint")} />
          <EmailField {...field("email")} autoComplete="email" hint={t("emailHint")} />
          <TextArea {...field("body")} hint={t("bodyHint", { max: formatNumber(COMMENT_MAX, locale) })} />
          <div>
            <Button variant="secondary">{t("submit")}</Button>
          </div>
        </PostForm>
      </Card>
    </details>
  );
}

/** domain/comment's COMMENT_NOTICE_VERSION names this text; it is raised when the text changes. */
async function CommentNotice({ controller }: { controller: string }) {
  const locale = await pageLocale();
  const t = await getTranslations("comment");
  const linkTo = (pathname: "/netiquette" | "/privacy") => (words: ReactNode) => (
    <TextLink href={getPathname({ href: pathname, locale })}>{words}</TextLink>
  );
  return (
    <ul className="kern-body">
      <li>{t("before.reader")}</li>
      <li>{t("before.hidden")}</li>
      <li>{t.rich("before.rules", { link: linkTo("/netiquette") })}</li>
      <li>{t.rich("privacy", { controller, link: linkTo("/privacy") })}</li>
    </ul>
  );
}

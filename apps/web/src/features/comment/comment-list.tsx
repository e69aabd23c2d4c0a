import type { ReasonCode } from "@podium/domain/comment/schema";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import { Paragraphs } from "./paragraphs.tsx";

export type CommentView =
  | {
      id: string;
      state: "PUBLISHED";
      authorName: string;
      body: string;
      language: string;
      writtenAt: string;
    }
  | { id: string; state: "HIDDEN"; reasonCode: ReasonCode };

/** So many of the newest are in sight; those before them are behind a word. */
const IN_SIGHT = 2;

type Props = { comments: readonly CommentView[]; timeZone: string };

/**
 * In the order of publication. A hidden one keeps its place and names the kind of reason, quietly. Where there are more
 * than a page shows, a sentence says so.
 */
export async function CommentList({ comments, inAll, timeZone }: Props & { inAll: number }) {
  const t = await getTranslations("comment");
  if (comments.length === 0) return <p className="kern-body">{t("empty")}</p>;
  const earlier = comments.slice(0, -IN_SIGHT);
  return (
    <>
      <p className="kern-body">{t("count", { count: inAll })}</p>
      {earlier.length > 0 && (
        <details className="comment-list__earlier">
          <summary>{t("earlier", { count: earlier.length })}</summary>
          {inAll > comments.length && <p className="kern-body">{t("newest", { count: comments.length })}</p>}
          <List comments={earlier} timeZone={timeZone} />
        </details>
      )}
      <List comments={comments.slice(-IN_SIGHT)} timeZone={timeZone} />
    </>
  );
}

async function List({ comments, timeZone }: Props) {
  const t = await getTranslations("comment");
  return (
    <ol className="podium-stack comment-list">
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`} className="comment-list__item">
          {comment.state === "HIDDEN" ? (
            <p className="kern-body comment-list__placeholder">
              {t("hidden", { reason: t(`reason.${comment.reasonCode}`) })}
            </p>
          ) : (
            <Published comment={comment} timeZone={timeZone} />
          )}
        </li>
      ))}
    </ol>
  );
}

async function Published({
  comment,
  timeZone,
}: {
  comment: Extract<CommentView, { state: "PUBLISHED" }>;
  timeZone: string;
}) {
  const locale = await pageLocale();
  const { id, authorName, body, language, writtenAt } = comment;
  return (
    <article className="podium-stack podium-stack--small" aria-labelledby={`comment-${id}-author`}>
      <header>
        <Heading level={3} look="title" id={`comment-${id}-author`}>
          <bdi>{authorName}</bdi>
        </Heading>
        <p className="kern-body kern-body--muted">
          <time dateTime={writtenAt}>{formatDateTime(writtenAt, { locale, timeZone })}</time>
        </p>
      </header>
      <div className="kern-body podium-typed" lang={language === locale ? undefined : language} dir="auto">
        <Paragraphs text={body} />
      </div>
    </article>
  );
}

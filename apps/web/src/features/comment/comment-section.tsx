import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { formReply } from "../../form/form-reply.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentList, type CommentView } from "./comment-list.tsx";

export type CommentedEvent = {
  slug: string;
  timezone: string;
  organisation: { name: string };
  commentPolicy: "OFF" | "OPEN" | "CLOSED";
  comments: readonly CommentView[];
  commentsInAll: number;
};

/**
 * What people wrote below an event and the form to write: open, closed (readable) or, when the event has no comments,
 * nothing at all. Stands on the event's page.
 */
export async function CommentSection({ event }: { event: CommentedEvent }) {
  if (event.commentPolicy === "OFF") return null;
  const t = await getTranslations("comment");
  return (
    <section id="comments" aria-labelledby="comments-title" className="podium-stack podium-stack--large">
      <Heading level={2} id="comments-title">
        {t("title")}
      </Heading>
      <CommentList comments={event.comments} inAll={event.commentsInAll} timeZone={event.timezone} />
      {event.commentPolicy === "OPEN" ? (
        <CommentForm event={event} reply={await formReply("comment")} />
      ) : (
        <p className="kern-body">{t("closed")}</p>
      )}
    </section>
  );
}

import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { formReply } from "../../form/form-reply.ts";
import { RefusalAlert } from "../../form/refusal-alert.tsx";
import { Typed } from "../../form/typed.tsx";
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
  const reply = await formReply("comment");
  if (event.commentPolicy === "OFF" && !reply) return null;
  const t = await getTranslations("comment");
  return (
    <section id="comments" aria-labelledby="comments-title" className="podium-stack podium-stack--large">
      <Heading level={2} id="comments-title">
        {t("title")}
      </Heading>
      {event.commentPolicy !== "OFF" && (
        <CommentList comments={event.comments} inAll={event.commentsInAll} timeZone={event.timezone} />
      )}
      {event.commentPolicy === "OPEN" && <CommentForm event={event} reply={reply} />}
      {event.commentPolicy === "CLOSED" && <p className="kern-body">{t("closed")}</p>}
      {event.commentPolicy !== "OPEN" && reply && (
        <>
          <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={event.timezone} headingLevel={3} />
          <Typed reply={reply} headingLevel={3} />
        </>
      )}
    </section>
  );
}

import type { CommentCase } from "@podium/api/comment/staff-views";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { Heading } from "@podium/ui/text/heading";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";

/** What belongs to a case beside its words: the event, what stands before it, what was decided already. */
export function CaseContext({ comment }: { comment: CommentCase }) {
  const t = useTranslations("comment");
  const { reason: reasons } = useMessages().comment;
  const { event, before, decisions } = comment;
  const options = { locale: useLocale(), timeZone: event.timezone };
  return (
    <div className="podium-stack">
      <Heading level={4} look="small">
        {t("case.context")}
      </Heading>
      <DescriptionList
        layout="column"
        items={[
          {
            term: t("case.event"),
            details: (
              <PanelLink className="kern-link" href={`/events/${event.id}`}>
                {event.title}
              </PanelLink>
            ),
          },
          { term: t("case.when"), details: formatDates(event.dates, options.locale) },
          { term: t("case.policy"), details: t(`policy.${event.commentPolicy}`) },
        ]}
      />
      <Heading level={4} look="small">
        {t("case.before")}
      </Heading>
      {before.length === 0 ? (
        <p className="kern-body">{t("case.none")}</p>
      ) : (
        <ol className="history">
          {before.map((earlier) => (
            <li key={earlier.id}>
              <strong>{earlier.authorName}</strong>, {formatShortDateTime(earlier.writtenAt, options)}
              <p className="case__earlier">{earlier.body}</p>
            </li>
          ))}
        </ol>
      )}
      {decisions.length > 0 && (
        <>
          <Heading level={4} look="small">
            {t("case.decisions")}
          </Heading>
          <ol className="history">
            {decisions.map((decision) => (
              <li key={decision.id}>
                {t("case.decided", {
                  action: t(`decidedAs.${decision.action}`),
                  name: decision.moderator,
                  at: formatShortDateTime(decision.decidedAt, options),
                })}
                {decision.reasonCode && hasKey(reasons, decision.reasonCode) && (
                  <>
                    <br />
                    {t("case.reason", { reason: t(`reason.${decision.reasonCode}`) })}
                    {decision.reasonText && `: ${decision.reasonText}`}
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

import type { AuditEntryView } from "@podium/api/audit/views";
import { Card } from "@podium/ui/block/card";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale } from "next-intl";
import { useEntryWords } from "./entry-words.ts";

/** What happened to one thing, the oldest first. */
export function History({
  title,
  none,
  entries,
  timezone,
}: {
  title: string;
  none: string;
  entries: readonly AuditEntryView[];
  timezone: string;
}) {
  const words = useEntryWords();
  const options = { locale: useLocale(), timeZone: timezone };
  return (
    <Card headingLevel={3} id="history" title={title}>
      {entries.length === 0 ? (
        <p className="kern-body">{none}</p>
      ) : (
        <ol className="history">
          {entries.map((entry) => (
            <li key={entry.id}>
              <strong>{words.action(entry)}</strong>
              <br />
              {formatShortDateTime(entry.at, options)}, {words.actor(entry)}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

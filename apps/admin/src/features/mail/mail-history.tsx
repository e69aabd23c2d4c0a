import type { MailState } from "@podium/domain/mail/schema";
import { Card } from "@podium/ui/block/card";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale } from "next-intl";
import { useMailKinds } from "./mail-kind.ts";
import { MailStateNote } from "./mail-state.tsx";

type Mail = {
  id: string;
  kind: string;
  state: MailState;
  createdAt: string;
  sentAt: string | null;
  lastError: string | null;
};

/** The mails about one thing, the oldest first. */
export function MailHistory({
  title,
  none,
  mails,
  timezone,
}: {
  title: string;
  none: string;
  mails: readonly Mail[];
  timezone: string;
}) {
  const kinds = useMailKinds();
  const options = { locale: useLocale(), timeZone: timezone };
  return (
    <Card headingLevel={3} id="mails" title={title}>
      {mails.length === 0 ? (
        <p className="kern-body">{none}</p>
      ) : (
        <ol className="history">
          {mails.map((mail) => (
            <li key={mail.id}>
              <strong>{kinds.word(mail.kind)}</strong>
              <br />
              {formatShortDateTime(mail.sentAt ?? mail.createdAt, options)}{" "}
              <MailStateNote state={mail.state} lastError={mail.lastError} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

"use client";

import type { Changes } from "@podium/api/event/collected/views";
import { Alert } from "@podium/ui/block/alert";
import { Button, buttonClass } from "@podium/ui/form/button";
import { CheckboxField } from "@podium/ui/form/check-field";
import { formatClock } from "@podium/ui/text/date.ts";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { fieldAddress, partAddress } from "../../../screen/form-address.ts";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { trpc } from "../../../trpc/client.ts";
import { failureOf } from "../../../trpc/failure.ts";
import { useFieldWords } from "../fields/use-field.ts";
import { fieldOfRefusal } from "../server-mistakes.ts";
import { Difference } from "./difference.tsx";

/** What will change, who is told, and the one button that does it. */
export function ReviewChanges({ changes }: { changes: Changes }) {
  const t = useTranslations("eventChanges");
  const locale = useLocale();
  const router = useRouter();
  const update = trpc.event.update.useMutation();
  const [isTelling, setTelling] = useState(true);
  const [done, setDone] = useState<string | null>(null);
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) news.current?.focus();
  }, [done]);
  const { eventId, told, edits } = changes;
  const count = told.ends.mails + (told.isChoice && !isTelling ? 0 : told.count);
  const isReady = changes.mistakes.length + changes.outdated.length === 0;
  const back = partAddress(eventId, "about");

  function publish() {
    if (update.isPending) return;
    const kept = edits.map(({ field, at }) => ({ field, at }));
    update.mutate(
      { eventId, version: changes.version, event: changes.form, kept, tell: isTelling },
      {
        onSuccess: () => {
          const time = formatClock(new Date(), { locale, timeZone: "Europe/Berlin" });
          setDone(count > 0 ? t("done.told", { time, count }) : t("done.quiet", { time }));
          router.refresh();
        },
      },
    );
  }

  return (
    <div className="podium-stack podium-stack--large">
      <div role="status" ref={news} tabIndex={-1}>
        {done && <Alert tone="success" title={done} />}
      </div>
      {edits.length === 0 ? (
        <p className="kern-body podium-measure">{done ? t("done.next") : t("none")}</p>
      ) : (
        <>
          <p className="kern-body podium-measure">{t("lead", { count: edits.length })}</p>
          <Difference
            eventId={eventId}
            fields={edits.map(({ field }) => field)}
            before={changes.stored}
            after={changes.form}
            choices={changes.choices}
            marks={edits}
            titles={{ before: t("before"), after: t("after") }}
          />
          <PanelLink
            href={`/events/${eventId}/preview`}
            className="kern-link kern-link--no-visited-state podium-measure"
          >
            {t("preview")}
          </PanelLink>
          <Hindrances changes={changes} />
          {isReady && (
            <div className="podium-stack podium-stack--small">
              {told.ends.registrations > 0 && (
                <p className="kern-body podium-measure">{t("told.ends", told.ends)}</p>
              )}
              {told.about && (
                <p className="kern-body podium-measure">{t(`told.${told.about}`, { count: told.count })}</p>
              )}
              {told.asks && <p className="kern-body podium-measure">{t("told.asks")}</p>}
              {told.isChoice && (
                <CheckboxField
                  name="tell"
                  optionalLabel=""
                  label={t("told.choice", { count: told.count })}
                  checked={isTelling}
                  onChange={({ target }) => setTelling(target.checked)}
                />
              )}
              {changes.form.venue?.reach === "ALL" && (
                <p className="kern-body podium-measure">{t("told.others")}</p>
              )}
              {update.error && <Refused error={update.error} eventId={eventId} />}
            </div>
          )}
        </>
      )}
      <div className="podium-cluster">
        {edits.length > 0 && isReady && (
          <Button type="button" aria-disabled={update.isPending || undefined} onClick={publish}>
            {update.isPending ? t("busy") : count > 0 ? t("publish.told", { count }) : t("publish.quiet")}
          </Button>
        )}
        <PanelLink href={back} className={buttonClass({ variant: "secondary" })}>
          <span className="kern-label">{t("back")}</span>
        </PanelLink>
      </div>
    </div>
  );
}

/** What has to be put right first, each with the way there. */
function Hindrances({ changes: { eventId, mistakes, outdated } }: { changes: Changes }) {
  const t = useTranslations("eventChanges");
  const { labelOf, sentenceOf } = useFieldWords();
  if (mistakes.length + outdated.length === 0) return null;
  const links = [
    ...mistakes.map(({ path, key }) => ({ path, text: `${labelOf(path)}: ${sentenceOf(key)}` })),
    ...outdated.map((path) => ({ path, text: t("outdated", { label: labelOf(path) }) })),
  ];
  return (
    <Alert tone="warning" title={t("hindered", { count: links.length })} headingLevel={3}>
      <ul className="podium-error-summary__list">
        {links.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            <PanelLink href={fieldAddress(eventId, path)} className="kern-link kern-link--no-visited-state">
              {text}
            </PanelLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Why it was not published, and the way to the field that it is about, or to the newest state. */
function Refused({ error, eventId }: { error: unknown; eventId: string }) {
  const t = useTranslations("eventChanges");
  const { labelOf } = useFieldWords();
  const failure = failureOf(error);
  const field = failure.kind === "refused" ? fieldOfRefusal(failure) : undefined;
  return (
    <>
      <FailureAlert error={error} />
      {field && (
        <PanelLink href={fieldAddress(eventId, field.path)} className="kern-link">
          {t("toField", { label: labelOf(field.path) })}
        </PanelLink>
      )}
      {failure.kind === "refused" && failure.code === "event.stale" && (
        <a href={`/events/${eventId}/details/changes`} className="kern-link">
          {t("again")}
        </a>
      )}
    </>
  );
}

"use client";

import type { EventVersionItem, EventVersionView } from "@podium/api/event/collected/views";
import { fieldsIn } from "@podium/domain/event/form/fields";
import { isSame, plain } from "@podium/domain/event/form/merge";
import { EmptyState } from "@podium/ui/block/empty-state";
import { Button, buttonClass } from "@podium/ui/form/button";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { trpc } from "../../../trpc/client.ts";
import { useFieldWords } from "../fields/use-field.ts";
import { Difference } from "./difference.tsx";

const historyOf = (eventId: string) => `/events/${eventId}/details/history`;

/** The states of an event that were public: who made them when, and in which fields. */
export function History({ eventId, versions }: { eventId: string; versions: readonly EventVersionItem[] }) {
  const t = useTranslations("eventChanges.history");
  const locale = useLocale();
  const { labelOf } = useFieldWords();
  if (versions.length === 0) return <p className="kern-body podium-measure">{t("none")}</p>;
  return (
    <div className="podium-stack">
      <p className="kern-body podium-measure">{t("lead")}</p>
      <ol className="versions" reversed>
        {versions.map(({ version, at, by, fields }, index) => {
          const time = formatShortDateTime(at, { locale, timeZone: "Europe/Berlin" });
          return (
            <li key={version} className="versions__item">
              <div>
                <p className="versions__title">
                  {t("item", { time })}
                  {by && ` ${t("by", { name: by })}`}
                </p>
                <p className="kern-body--muted">
                  {t("fields", { count: fields.length, labels: fields.map(labelOf).join(", ") })}
                </p>
              </div>
              {index === 0 ? (
                <span className="kern-body--muted">{t("current")}</span>
              ) : (
                <PanelLink
                  href={`${historyOf(eventId)}/${version}`}
                  className="kern-link kern-link--no-visited-state"
                >
                  {t("look")}
                  <VisuallyHidden>: {t("item", { time })}</VisuallyHidden>
                </PanelLink>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** One of them beside the present one, and the way back to it. */
export function FormerState({ eventId, former }: { eventId: string; former: EventVersionView }) {
  const t = useTranslations("eventChanges.history");
  const router = useRouter();
  const restore = trpc.event.restore.useMutation({
    onSuccess: () => router.push(`/events/${eventId}/details/changes`),
  });
  const now = fieldsIn(plain(former.stored));
  const fields = Object.entries(fieldsIn(plain(former.form)))
    .filter(([field, value]) => !isSame(value, now[field]))
    .map(([field]) => field);
  return (
    <div className="podium-stack podium-stack--large">
      {fields.length === 0 ? (
        <EmptyState title={t("same")} />
      ) : (
        <>
          <Difference
            eventId={eventId}
            fields={fields}
            before={former.form}
            after={former.stored}
            choices={former.choices}
            titles={{ before: t("then"), after: t("now") }}
          />
          {restore.error && <FailureAlert error={restore.error} />}
          <p className="kern-body podium-measure">{t("restoreHint")}</p>
        </>
      )}
      <div className="podium-cluster">
        {fields.length > 0 && (
          <Button
            type="button"
            aria-disabled={restore.isPending || undefined}
            onClick={() => {
              if (!restore.isPending) restore.mutate({ eventId, version: former.version });
            }}
          >
            {t("restore")}
          </Button>
        )}
        <PanelLink href={historyOf(eventId)} className={buttonClass({ variant: "secondary" })}>
          <span className="kern-label">{t("all")}</span>
        </PanelLink>
      </div>
    </div>
  );
}

"use client";

import type { RecentImport } from "@podium/api/registration/staff/take-back";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { formatClock } from "@podium/ui/text/date.ts";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { trpc } from "../../../trpc/client.ts";
import { TakeBackDialog } from "./take-back-dialog.tsx";

/**
 * Lists that were read in within the hour, each with the way to take it back. Nothing where there are none.
 *
 * @param onTakenBack called with the list's id, also when a part of it was taken back
 */
export function RecentImports({
  eventId,
  onTakenBack,
}: {
  eventId: string;
  onTakenBack?: (importId: string) => void;
}) {
  const t = useTranslations("registrationImport.recent");
  const options = { locale: useLocale(), timeZone: "Europe/Berlin" };
  const isAwake = useIsAwake();
  const router = useRouter();
  const [chosen, setChosen] = useState<RecentImport>();
  const recent = trpc.registration.recentImports.useQuery({ eventId });
  const lists = recent.data ?? [];
  return (
    <>
      {lists.length > 0 && (
        <Card headingLevel={3} id="recent" title={t("title")} className="registration-form">
          <ul className="podium-stack recent-imports">
            {lists.map((list) => (
              <li key={list.importId} className="podium-cluster">
                <span className="kern-body">
                  {t("list", { count: list.persons, at: formatClock(list.at, options) })}
                </span>
                {list.persons > list.told ? (
                  <Button
                    type="button"
                    variant="secondary"
                    disabled={!isAwake}
                    onClick={() => setChosen(list)}
                  >
                    {t("takeBack", { until: formatClock(list.until, options) })}
                  </Button>
                ) : (
                  <span className="kern-hint">{t("told", { count: list.told })}</span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {chosen && (
        <TakeBackDialog
          eventId={eventId}
          list={chosen}
          onClose={(changed) => {
            setChosen(undefined);
            void recent.refetch();
            if (!changed) return;
            onTakenBack?.(chosen.importId);
            // The places above are others now.
            router.refresh();
          }}
        />
      )}
    </>
  );
}

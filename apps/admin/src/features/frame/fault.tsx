"use client";

import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";

/** A page that could not be made: what to do now, and the id under which the log knows the reason. */
export function Fault({ requestId, again }: { requestId?: string; again: () => void }) {
  const t = useTranslations("error");
  return (
    <div className="podium-stack panel-notice" role="alert">
      <Heading level={1} look="large">
        {t("faultTitle")}
      </Heading>
      <p className="kern-body">{t("fault")}</p>
      {requestId && <p className="kern-body kern-body--muted">{t("requestId", { id: requestId })}</p>}
      <div className="podium-cluster">
        <Button type="button" onClick={again}>
          {t("again")}
        </Button>
      </div>
    </div>
  );
}

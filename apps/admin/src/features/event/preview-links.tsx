"use client";

import { Alert } from "@podium/ui/block/alert";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { Icon } from "@podium/ui/text/icon";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";

/** Ways to the preview in each language: to see it, in both widths, and to give away. */
export function PreviewLinks({
  addresses,
  until,
}: {
  addresses: { de: string; en: string };
  /** When they end, in words. */
  until: string;
}) {
  const t = useTranslations("preview");
  return (
    <>
      <p className="kern-body podium-measure">
        {t("explanation")} {t("until", { date: until })}
      </p>
      {(["de", "en"] as const).map((language) => (
        <Card key={language} title={t(`languages.${language}`)} headingLevel={3} id={`preview-${language}`}>
          <div className="podium-cluster">
            <Leaving href={addresses[language]} words={t("open")} />
            <Leaving href={`${addresses[language]}?view=phone`} words={t("phone")} />
          </div>
          <TextField
            name={`preview-${language}`}
            label={t("address")}
            hint={t("copyHint")}
            value={addresses[language]}
            readOnly
            onFocus={({ target }) => target.select()}
          />
        </Card>
      ))}
    </>
  );
}

function Leaving({ href, words }: { href: string; words: string }) {
  const t = useTranslations("preview");
  return (
    <a href={href} className="podium-leaving-link" target="_blank" rel="noreferrer">
      <span className="podium-leaving-link__text">{words}</span>
      <VisuallyHidden> ({t("newWindow")})</VisuallyHidden>
      <Icon name="open-in-new" size="small" />
    </a>
  );
}

/** Ends all links of before. */
export function RevokePreviews({ eventId }: { eventId: string }) {
  const t = useTranslations("preview.revoke");
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const revoke = trpc.event.revokePreviews.useMutation({
    onSuccess: () => {
      setDone(true);
      router.refresh();
    },
  });
  return (
    <Card title={t("title")} headingLevel={3} id="preview-revoke">
      {isDone && <Alert tone="success" title={t("done")} live="status" />}
      {revoke.error && <FailureAlert error={revoke.error} />}
      <p>{t("text")}</p>
      <Button
        type="button"
        variant="secondary"
        aria-disabled={revoke.isPending || undefined}
        onClick={() => {
          if (!revoke.isPending) revoke.mutate({ eventId });
        }}
      >
        {t("button")}
      </Button>
    </Card>
  );
}

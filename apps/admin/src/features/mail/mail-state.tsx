import type { MailState } from "@podium/domain/mail/schema";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { useTranslations } from "next-intl";

const tones: Record<MailState, BadgeTone> = {
  QUEUED: "info",
  SENDING: "info",
  SENT: "success",
  FAILED: "danger",
  DISCARDED: "neutral",
};

/** The state of a mail and, where there is one, the reason in words. */
export function MailStateNote({
  state,
  attempts,
  lastError,
}: {
  state: MailState;
  attempts?: number;
  lastError: string | null;
}) {
  const t = useTranslations("mail");
  const answer = lastError && (/^\d/u.test(lastError) ? lastError : t("unreachable"));
  return (
    <>
      <Badge tone={tones[state]} small icon={state === "FAILED"}>
        {t(`state.${state}`)}
      </Badge>
      {state === "FAILED" && (
        <p className="kern-hint list-note">
          {lastError === "fault" ? t("fault") : t("failed", { answer: answer ?? "–" })}
        </p>
      )}
      {(state === "QUEUED" || state === "SENDING") && answer && (
        <p className="kern-hint list-note">{t("waiting", { attempts: attempts ?? 1, answer })}</p>
      )}
      {state === "DISCARDED" && <p className="kern-hint list-note">{t("discarded")}</p>}
    </>
  );
}

import type { EventPage } from "@podium/api/event/public/views";
import { useTranslations } from "next-intl";

/** So many words at most. */
const SHOWN = 3;

/** In the order in which they decide for people whether they can come. */
const codes = ["STEP_FREE_ACCESS", "SIGN_LANGUAGE", "INDUCTION_LOOP", "SPEECH_TO_TEXT"] as const;

/** What decides for many whether they can come, in a few words; all of it stands further below. */
export function AccessWords({ event: { accessibility } }: { event: EventPage }) {
  const t = useTranslations("event.access");
  const saidOf = (asked: string) => accessibility.find(({ code }) => code === asked)?.value;
  const words = [
    ...(saidOf("STEP_FREE_ACCESS") === "NO" ? [t("notStepFree")] : []),
    ...codes.filter((code) => saidOf(code) === "YES").map((code) => t(code)),
  ];
  if (words.length === 0) return null;
  return <li>{words.slice(0, SHOWN).join(", ")}</li>;
}

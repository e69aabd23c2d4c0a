"use client";

import { isSame, plain } from "@podium/domain/event/form/merge";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { DraftNotice, type News } from "./draft-notice.tsx";
import { useDrafts } from "./draft-owner.tsx";
import type { Draft, Place, Typed } from "./drafts.ts";

/** What came of a draft: it stands in the form now, stood there already, or nothing is left of it to be saved. */
export type Outcome = { put: "back"; news?: News } | { put: "already" } | { put: "nothing" };

/**
 * Keeps what is typed into a form, finds it again when the form comes again, and says so. The one mechanism of all forms; two
 * kinds of forms have a component each that knows how to read and fill them.
 *
 * @param name of the form, with what it is about
 * @param form `put` fills the form, `clear` makes it as it was before anything was typed
 * @param told more to say when something is back
 */
export function useDraft<Value>(
  name: string,
  form: { put: (typed: Typed<Value>) => Outcome; clear: () => void },
  told?: ReactNode,
) {
  const t = useTranslations("draft");
  const drafts = useDrafts();
  const [shown, show] = useState<{ is: "back" | "discarded"; draft: Draft<Value>; news?: News } | null>(null);
  const kept = useRef<Typed<Value>>(null);
  const [isAtRisk, setAtRisk] = useState(false);
  useLeaveQuestion(isAtRisk);

  const bringBack = useEffectEvent(() => {
    const draft = drafts().find<Value>(name);
    if (!draft) return;
    const outcome = form.put(draft);
    if (outcome.put === "nothing") drafts().drop(name);
    else kept.current = draft;
    if (outcome.put === "back") show({ is: "back", draft, news: outcome.news });
  });
  useEffect(() => bringBack(), [name]);

  /** To be called with each change of the form, whoever made it. */
  const keep = (given: Typed<Value>) => {
    // A copy: forms change their values in place.
    const typed = plain(given);
    if (isSame(typed.value, typed.base)) {
      if (!kept.current) return;
      kept.current = null;
      drafts().drop(name);
      setAtRisk(false);
      show(null);
      return;
    }
    const before = kept.current;
    const parts = ["value", "base", "sent"] as const;
    if (before && parts.every((part) => isSame(typed[part], before[part]))) return;
    kept.current = typed;
    setAtRisk(!drafts().keep(name, typed, thisPlace()));
    // What was discarded is out of the way of what is typed now.
    show((before) => (before?.is === "discarded" ? null : before));
  };

  const discard = () => {
    if (!shown) return;
    const draft = { ...shown.draft, ...kept.current };
    form.clear();
    kept.current = null;
    drafts().drop(name);
    show({ is: "discarded", draft });
  };
  const undo = () => {
    if (!shown) return;
    form.put(shown.draft);
    kept.current = shown.draft;
    drafts().keep(name, shown.draft, shown.draft.place);
    show({ ...shown, is: "back" });
  };

  const notice = (
    <>
      {isAtRisk && <Alert tone="warning" title={t("notKept")} live="status" />}
      {shown && (
        <DraftNotice
          is={shown.is}
          at={shown.draft.at}
          news={shown.news}
          onPress={shown.is === "back" ? discard : undo}
        >
          {told}
        </DraftNotice>
      )}
    </>
  );
  return { keep, notice };
}

/** What the page is about, and which of its pages it is, without the product's name. */
function thisPlace(): Place {
  const { pathname, search } = window.location;
  const heading = document.querySelector("h1")?.textContent ?? "";
  const page = document.title.split(" – ", 1)[0] ?? "";
  return { path: `${pathname}${search}`, title: [...new Set([heading, page])].filter(Boolean).join(" – ") };
}

/** Where nothing can be kept, the browser asks before it is lost. */
function useLeaveQuestion(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isAtRisk]);
}

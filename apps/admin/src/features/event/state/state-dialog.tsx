"use client";

import { Button, type ButtonVariant } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useId,
  useRef,
  useState,
} from "react";

/** Steps that are asked about, by the room of their words. */
type Step =
  | "cancel"
  | "discard"
  | "limit"
  | "postpone"
  | "redraft"
  | "resume"
  | "schedule"
  | "successor"
  | "withdraw";

/** A button, and the question that it asks before anything happens; Escape and "back" change nothing. */
export function StateDialog({
  name,
  dialog,
  button,
  variant = "secondary",
  isPending,
  onSubmit,
  children,
}: {
  name: Step;
  dialog: RefObject<HTMLDialogElement | null>;
  /** Where it is another word than usual. */
  button?: string;
  variant?: ButtonVariant;
  isPending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** What it says is read when it is opened. */
  children: ReactNode;
}) {
  const t = useTranslations("eventState");
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        type="button"
        variant={variant}
        block
        onClick={() => {
          setIsOpen(true);
          dialog.current?.showModal();
        }}
      >
        {button ?? t(`${name}.button`)}
      </Button>
      <dialog ref={dialog} className="kern-dialog" aria-labelledby={id} onClose={() => setIsOpen(false)}>
        <form onSubmit={onSubmit} noValidate>
          <header className="kern-dialog__header">
            <Heading level={2} look="title-large" id={id}>
              {t(`${name}.title`)}
            </Heading>
          </header>
          <div className="kern-dialog__body podium-stack">{isOpen && children}</div>
          <footer className="kern-dialog__footer">
            <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
              {t("back")}
            </Button>
            <Button aria-disabled={isPending || undefined}>
              {isPending ? t("busy") : t(`${name}.confirm`)}
            </Button>
          </footer>
        </form>
      </dialog>
    </>
  );
}

/**
 * A dialog, and what follows when its step is done: it closes, the page is read anew, and what happened is said together
 * with what the page says now. Said before, the next step would begin from the version before.
 */
export function useDone(say: (done: string) => void) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const done = (said: string) => {
    dialog.current?.close();
    startTransition(() => {
      say(said);
      router.refresh();
    });
  };
  return { dialog, done };
}

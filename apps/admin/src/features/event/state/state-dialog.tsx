"use client";

import { Button, type ButtonVariant } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, type RefObject, useId, useState } from "react";

/** A button, and the question that it asks before anything happens; Escape and "back" change nothing. */
export function StateDialog({
  dialog,
  button,
  variant = "secondary",
  title,
  confirm,
  isPending,
  onSubmit,
  children,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  button: string;
  variant?: ButtonVariant;
  title: string;
  /** What the last button says. */
  confirm: string;
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
        {button}
      </Button>
      <dialog ref={dialog} className="kern-dialog" aria-labelledby={id} onClose={() => setIsOpen(false)}>
        <form onSubmit={onSubmit} noValidate>
          <header className="kern-dialog__header">
            <Heading level={2} look="title-large" id={id}>
              {title}
            </Heading>
          </header>
          <div className="kern-dialog__body podium-stack">{isOpen && children}</div>
          <footer className="kern-dialog__footer">
            <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
              {t("back")}
            </Button>
            <Button aria-disabled={isPending || undefined}>{isPending ? t("busy") : confirm}</Button>
          </footer>
        </form>
      </dialog>
    </>
  );
}

"use client";

import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";

/**
 * A dialog of several steps, above the page. It opens when it is mounted; Escape closes it, unless something
 * is under way. With each step its head gets the focus, so that a screen reader says where one is.
 *
 * @param onClose called when it has closed, by whatever means; takes it away
 */
export function StepDialog({
  title,
  step,
  isBusy,
  isWide = false,
  onClose,
  footer,
  children,
}: {
  title: string;
  step: string;
  isBusy: boolean;
  /** Two things stand beside each other in it. */
  isWide?: boolean;
  onClose: () => void;
  footer: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Before the head takes the focus, since opening moves the focus, too.
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`kern-dialog step-dialog ${isWide ? "step-dialog--wide" : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (isBusy) event.preventDefault();
      }}
      onClose={onClose}
    >
      <header className="kern-dialog__header">
        <Head key={step} id={titleId} title={title} />
      </header>
      <div className="kern-dialog__body podium-stack">{children}</div>
      <footer className="kern-dialog__footer">{footer}</footer>
    </dialog>
  );
}

function Head({ id, title }: { id: string; title: string }) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div ref={head} tabIndex={-1}>
      <Heading level={2} look="title-large" id={id}>
        {title}
      </Heading>
    </div>
  );
}

/** The way out, in the dialog's footer. */
export function CloseButton({ isBusy, children }: { isBusy: boolean; children: ReactNode }) {
  return (
    <Button
      type="button"
      variant="secondary"
      disabled={isBusy}
      onClick={(event) => closeAround(event.currentTarget)}
    >
      {children}
    </Button>
  );
}

/** Closes the dialog around the pressed button. Its `onClose` does the rest. */
export function closeAround(button: HTMLElement): void {
  button.closest("dialog")?.close();
}

"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { ReasonDialog, useReasons } from "./reason-dialog.tsx";
import { StateDialog, useDone } from "./state-dialog.tsx";

type Props = { event: StaffEvent; onDone: (done: string) => void };

/** Takes the page offline: to a draft while nobody has registered, else with a reason. */
export function WithdrawEvent(props: Props) {
  return props.event.registered ? <WithdrawWithReason {...props} /> : <BackToDraft {...props} />;
}

function BackToDraft({ event, onDone }: Props) {
  const t = useTranslations("eventState.redraft");
  const { dialog, done } = useDone(onDone);
  const withdraw = trpc.event.withdraw.useMutation({ onSuccess: () => done(t("done")) });
  return (
    <StateDialog
      name="redraft"
      dialog={dialog}
      isPending={withdraw.isPending}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const { id: eventId, version } = event;
        if (!withdraw.isPending) withdraw.mutate({ eventId, version, reasonDe: null, reasonEn: null });
      }}
    >
      <p>{t("explanation")}</p>
      {withdraw.error && <FailureAlert error={withdraw.error} />}
    </StateDialog>
  );
}

function WithdrawWithReason({ event, onDone }: Props) {
  const t = useTranslations("eventState.withdraw");
  const methods = useReasons();
  const { dialog, done } = useDone(onDone);
  const withdraw = trpc.event.withdraw.useMutation({
    onSuccess: ({ told }) => {
      methods.reset();
      done(t("done", { count: told }));
    },
  });
  return (
    <ReasonDialog
      event={event}
      action="withdraw"
      tells={event.state === "published"}
      dialog={dialog}
      methods={methods}
      step={withdraw}
      onSend={withdraw.mutate}
    />
  );
}

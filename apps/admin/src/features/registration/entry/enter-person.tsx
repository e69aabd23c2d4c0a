"use client";

import { enterPersonInput } from "@podium/domain/registration/staff-schema";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useDraftsDone } from "../../../draft/draft-owner.tsx";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { trpc } from "../../../trpc/client.ts";
import { failureOf } from "../../../trpc/failure.ts";
import { CompanionFields, companionIssues, companionsIn } from "./companion-fields.tsx";
import type { EntryCategory } from "./entry-categories.ts";
import { EntryTerms, termsIn } from "./entry-terms.tsx";
import { issuesOf, useFormErrors } from "./use-form-errors.ts";

const inOrder = [
  "firstName",
  "lastName",
  "email",
  "organisation",
  "companions",
  "counted",
  "categoryId",
  "channel",
  "locale",
  "noticeGiven",
];

/** A mistake in one of the names stands at the field of all of them. */
const atField = (issues: readonly { path: string; message: string }[]) =>
  issues.map(({ path, message }) => ({ path: path.split(".")[0] ?? path, message }));

/** Enters one person with companions, after a call or a letter. Leads to the person's page. */
export function EnterPerson({
  eventId,
  categories,
}: {
  eventId: string;
  categories: readonly EntryCategory[];
}) {
  const t = useTranslations("registrationEntry");
  const router = useRouter();
  const isAwake = useIsAwake();
  const { errors, summary, show } = useFormErrors(inOrder);
  const enter = trpc.registration.enter.useMutation({
    onSuccess: ({ id }) => router.push(`/events/${eventId}/attendees/${id}?entered=1`),
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.kind !== "invalid") return;
      show(atField(Object.entries(failure.fields).map(([path, message]) => ({ path, message }))));
    },
  });
  const draft = `enter ${eventId}`;
  useDraftsDone(enter.isSuccess, draft);
  const isRefusedWhole = enter.error && failureOf(enter.error).kind !== "invalid";
  const isBusy = enter.isPending || enter.isSuccess;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const parsed = enterPersonInput.safeParse({
      eventId,
      firstName: form.get("firstName"),
      lastName: form.get("lastName"),
      email: form.get("email"),
      organisation: form.get("organisation"),
      ...companionsIn(form),
      ...termsIn(form),
    });
    const issues = parsed.success
      ? companionIssues(parsed.data, categories)
      : atField(issuesOf(parsed.error));
    show(issues);
    if (parsed.success && issues.length === 0) enter.mutate({ ...parsed.data, eventId });
  };

  const labelOf = (name: string) =>
    ({
      firstName: t("firstName"),
      lastName: t("lastName"),
      email: t("email"),
      organisation: t("organisation"),
      companions: t("companions.names"),
      counted: t("companions.counted"),
      categoryId: t("terms.category"),
      channel: t("terms.channelShort"),
      locale: t("terms.locale"),
    })[name] ?? t("terms.noticeShort");
  const wrong = summary(labelOf);
  return (
    <form className="podium-stack registration-form" onSubmit={submit} noValidate>
      <TypedDraft name={draft} />
      <ErrorSummary title={t("errors", { count: wrong.length })} errors={wrong} headingLevel={3} />
      {isRefusedWhole && <FailureAlert error={enter.error} />}
      <fieldset className="registration-form__fields podium-stack" disabled={!isAwake}>
        <Card headingLevel={3} id="person" title={t("person")}>
          <TextField
            name="firstName"
            label={t("firstName")}
            error={errors.firstName}
            required={false}
            autoComplete="off"
          />
          <TextField
            name="lastName"
            label={t("lastName")}
            hint={t("nameHint")}
            error={errors.lastName}
            required={false}
            autoComplete="off"
          />
          <EmailField
            name="email"
            label={t("email")}
            optionalLabel={t("optional")}
            hint={t("emailHint")}
            error={errors.email}
            autoComplete="off"
          />
          <TextField
            name="organisation"
            label={t("organisation")}
            optionalLabel={t("optional")}
            error={errors.organisation}
            autoComplete="off"
          />
        </Card>
        <CompanionFields categories={categories} errors={errors} />
        <Card headingLevel={3} id="how" title={t("how")}>
          <EntryTerms categories={categories} errors={errors} />
        </Card>
        <div>
          <Button aria-disabled={isBusy || undefined}>{t(isBusy ? "busy" : "submit")}</Button>
        </div>
      </fieldset>
    </form>
  );
}

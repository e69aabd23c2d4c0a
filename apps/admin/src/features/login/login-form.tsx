"use client";

import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
import { fieldId, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type LoginError, loginErrorOf } from "./login-error.ts";

const ACTION = "/api/auth/callback/credentials";
const fieldNames = ["email", "password"];

/**
 * A plain form that works without scripts. With them the page stays and so does the address that was typed; the
 * answer is the same.
 */
export function LoginForm({
  csrfToken,
  callbackUrl,
  error: given,
}: {
  csrfToken: string;
  callbackUrl: string;
  error: LoginError | null;
}) {
  const t = useTranslations("login");
  const fieldError = useTranslations("fieldError");
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [error, setError] = useState(given);
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (error && !busy) alert.current?.focus();
  }, [error, busy]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const empty = fieldNames.filter((name) => new FormData(form).get(name) === "");
    setMissing(empty);
    if (empty[0]) {
      setError(null);
      document.getElementById(fieldId(empty[0]))?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    fields.set("json", "true");
    let outcome = await logIn(fields);
    if (outcome?.reason === "again") {
      // Another tab or a cleared browser has taken this page's token away; what was typed is still good.
      fields.set("csrfToken", await currentToken(csrfToken));
      outcome = await logIn(fields);
    }
    if (outcome === null) {
      window.location.assign(callbackUrl);
      return;
    }
    if (password.current) password.current.value = "";
    setError(outcome);
    setBusy(false);
  }

  const waitWords = (minutes: number) =>
    minutes < 120 ? t("minutes", { count: minutes }) : t("hours", { count: Math.ceil(minutes / 60) });

  return (
    <form method="post" action={ACTION} onSubmit={send} className="podium-stack">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {error && (
        <div ref={alert} tabIndex={-1}>
          <Alert tone="danger" live="alert" title={t("refusedTitle")}>
            <p>
              {error.reason === "throttled"
                ? t("throttled", { wait: waitWords(error.minutes) })
                : t(error.reason)}
            </p>
            {error.reason === "throttled" && <p>{t("knownBrowser")}</p>}
          </Alert>
        </div>
      )}
      <EmailField
        name="email"
        label={t("email")}
        error={missing.includes("email") && fieldError("required")}
        autoComplete="username"
        required
      />
      <TextField
        ref={password}
        name="password"
        type="password"
        label={t("password")}
        error={missing.includes("password") && fieldError("required")}
        autoComplete="current-password"
        required
      />
      <Button block aria-disabled={busy || undefined}>
        {busy ? t("busy") : t("submit")}
      </Button>
    </form>
  );
}

/** @returns null when logged in, else why not */
async function logIn(fields: URLSearchParams): Promise<LoginError | null> {
  try {
    const response = await fetch(ACTION, { method: "POST", body: fields });
    const { url } = (await response.json()) as { url?: string };
    if (!url) return { reason: "fault" };
    const address = new URL(url, window.location.href);
    if (address.searchParams.get("csrf")) return { reason: "again" };
    const word = address.searchParams.get("error");
    return word ? loginErrorOf(word) : null;
  } catch {
    return { reason: "fault" };
  }
}

async function currentToken(fallback: string): Promise<string> {
  try {
    const response = await fetch("/api/auth/csrf", { cache: "no-store" });
    return ((await response.json()) as { csrfToken?: string }).csrfToken ?? fallback;
  } catch {
    return fallback;
  }
}

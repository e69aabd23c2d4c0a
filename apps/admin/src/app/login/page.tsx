import { callbackCookieName } from "@podium/auth/cookies";
import { ownPath } from "@podium/auth/own-path";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DraftSweep } from "../../draft/draft-sweep.tsx";
import { adminEnvironment } from "../../environment.ts";
import { LanguageSwitch } from "../../features/frame/language-switch.tsx";
import { type LoginError, loginErrorOf } from "../../features/login/login-error.ts";
import { LoginForm } from "../../features/login/login-form.tsx";
import { internalHeaders } from "../../internal-headers.ts";
import { currentActor } from "../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  const [frame, t] = await Promise.all([getTranslations("frame"), getTranslations("login")]);
  return { title: frame("title", { page: t("title") }) };
}

type Query = { callbackUrl?: string | string[]; error?: string | string[] };

/** The door. A plain form; next-auth answers it with a redirect to where the person wanted to go. */
export default async function LoginPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const { ADMIN_URL } = adminEnvironment();
  const t = await getTranslations("login");
  const frame = await getTranslations("frame");
  const error: LoginError | null = query.error ? loginErrorOf(String(query.error)) : null;
  // After too many attempts next-auth forgets the way back in the address, not in its cookie.
  const kept = error ? (await cookies()).get(callbackCookieName(ADMIN_URL))?.value : undefined;
  const back = ownPath(query.callbackUrl ? String(query.callbackUrl) : kept, ADMIN_URL);
  const callbackUrl = back.startsWith("/login") ? "/" : back;
  if (await currentActor()) redirect(callbackUrl);
  return (
    <div className="login">
      <DraftSweep />
      <header className="login__top">
        <p className="panel-brand">
          <span className="panel-brand__name">{frame("product")}</span>
          <span className="panel-brand__area">{frame("panel")}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main className="login__card podium-stack">
        <Heading level={1} look="large">
          {t("title")}
        </Heading>
        <p className="kern-body">{t("lead")}</p>
        <LoginForm
          csrfToken={(await headers()).get(internalHeaders.csrfToken) ?? ""}
          callbackUrl={callbackUrl}
          error={error}
        />
        <p className="kern-body kern-body--muted">{t("help")}</p>
      </main>
    </div>
  );
}

import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { internalHeaders } from "../../internal-headers.ts";
import { LogOutButton } from "./log-out-button.tsx";

/** Ends the session on the server, not only in this browser. */
export async function LogOut() {
  const t = await getTranslations("frame");
  const csrfToken = (await headers()).get(internalHeaders.csrfToken) ?? "";
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/login" />
      <LogOutButton>{t("logOut")}</LogOutButton>
    </form>
  );
}

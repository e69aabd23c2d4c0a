import { type Locale, localeSchema } from "@podium/domain/locale";
import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentActor } from "../trpc/caller.ts";
import { LOCALE_COOKIE } from "./locale-cookie.ts";
import { messagesOf } from "./messages.ts";

/** Without an address per language: the account's choice, else the browser's last one, else German. */
export default getRequestConfig(async () => {
  const actor = await currentActor();
  const locale: Locale =
    actor?.locale ?? localeSchema.catch("de").parse((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, timeZone: "Europe/Berlin", messages: messagesOf(locale) };
});

import { publicCaller } from "@podium/api/public-router";
import { Refusal } from "@podium/api/refusal";
import type { Locale } from "@podium/domain/locale";
import { TRPCError } from "@trpc/server";

/** What the holder of a link may see. Null: the link is not good (made up, tampered with, too old). */
export async function readByLink(given: { token: string; locale: Locale; requestId: string }) {
  const { token, locale, requestId } = given;
  try {
    return await publicCaller({ requestId }).registration.byLink({ token, locale });
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Refusal) return null;
    throw error;
  }
}

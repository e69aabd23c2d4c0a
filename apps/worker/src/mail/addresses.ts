import { signLink } from "@podium/api/links";
import { codeOf } from "@podium/api/registration/code/code";
import type { RegistrationSource } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

const MANAGE_DAYS = 30;
const DAY_MS = 86_400_000;

type Registration = { id: string; holdUntil: Date | null };
type Sent = { namedBy: string | null; group: { source: RegistrationSource; sendingId: string } };

export type Addresses = {
  event(slug: string): string;
  comment(slug: string, commentId: string): string;
  netiquette: string;
  /** A body's answers to frequent questions. */
  help(organisationSlug: string): string;
  /** Good as long as the place is held. */
  confirm(registration: Registration): string;
  /** What the one who has sent the form may type instead; null for others. */
  code(registration: Sent): string | null;
  /** The registration's own page and those below it; good until thirty days after the event. */
  own(
    registration: { id: string },
    endsAt: Date,
  ): { manageUrl: string; cancelUrl: string; ticketUrl: string };
};

/**
 * @param webUrl the public site's base address, the configured one
 * @param secret signs the links that carry a registration
 */
export function addresses(webUrl: string, secret: string, locale: Locale): Addresses {
  const base = webUrl.replace(/\/+$/u, "");
  const event = (slug: string) => `${base}${writeAddress("/events/[slug]", locale, { slug })}`;
  return {
    event,
    comment: (slug, commentId) => `${event(slug)}#comment-${commentId}`,
    netiquette: `${base}${writeAddress("/netiquette", locale)}`,
    help: (slug) => `${base}${writeAddress("/organisers/[slug]/help", locale, { slug })}`,
    confirm: ({ id, holdUntil }) => {
      const token = signLink(secret, {
        purpose: "registration.confirm",
        subject: id,
        expiresAt: holdUntil ?? new Date(0),
      });
      return `${base}${writeAddress("/registration/confirm/[token]", locale, { token })}`;
    },
    code: ({ namedBy, group }) =>
      namedBy === null && group.source === "WEB" ? codeOf(secret, group.sendingId) : null,
    own: ({ id }, endsAt) => {
      const expiresAt = new Date(endsAt.getTime() + MANAGE_DAYS * DAY_MS);
      const token = signLink(secret, { purpose: "registration.manage", subject: id, expiresAt });
      return {
        manageUrl: `${base}${writeAddress("/registration/[token]", locale, { token })}`,
        cancelUrl: `${base}${writeAddress("/registration/[token]/cancel", locale, { token })}`,
        ticketUrl: `${base}${writeAddress("/registration/[token]/ticket", locale, { token })}`,
      };
    },
  };
}

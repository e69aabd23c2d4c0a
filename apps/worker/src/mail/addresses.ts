import { signLink } from "@podium/api/links";
import type { Locale } from "@podium/domain/locale";

type Paths = {
  event: string;
  confirm: string;
  manage: string;
  cancel: string;
  ticket: string;
  netiquette: string;
};

/** The public site's paths that mails name; the same as in the site's routing. */
const paths: Record<Locale, Paths> = {
  de: {
    event: "/veranstaltungen/",
    confirm: "/anmeldung/bestaetigen/",
    manage: "/meine-anmeldung/",
    cancel: "/stornieren",
    ticket: "/ticket",
    netiquette: "/netiquette",
  },
  en: {
    event: "/en/events/",
    confirm: "/en/registration/confirm/",
    manage: "/en/my-registration/",
    cancel: "/cancel",
    ticket: "/ticket",
    netiquette: "/en/netiquette",
  },
};

const MANAGE_DAYS = 30;
const DAY_MS = 86_400_000;

type Registration = { id: string; holdUntil: Date | null };

export type Addresses = {
  event(slug: string): string;
  comment(slug: string, commentId: string): string;
  netiquette: string;
  /** Good as long as the place is held. */
  confirm(registration: Registration): string;
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
  const path = paths[locale];
  return {
    event: (slug) => `${base}${path.event}${slug}`,
    comment: (slug, commentId) => `${base}${path.event}${slug}#comment-${commentId}`,
    netiquette: `${base}${path.netiquette}`,
    confirm: ({ id, holdUntil }) => {
      const token = signLink(secret, {
        purpose: "registration.confirm",
        subject: id,
        expiresAt: holdUntil ?? new Date(0),
      });
      return `${base}${path.confirm}${token}`;
    },
    own: ({ id }, endsAt) => {
      const expiresAt = new Date(endsAt.getTime() + MANAGE_DAYS * DAY_MS);
      const manageUrl = `${base}${path.manage}${signLink(secret, { purpose: "registration.manage", subject: id, expiresAt })}`;
      return {
        manageUrl,
        cancelUrl: `${manageUrl}${path.cancel}`,
        ticketUrl: `${manageUrl}${path.ticket}`,
      };
    },
  };
}

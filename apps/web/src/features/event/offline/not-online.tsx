import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { MailLink } from "@podium/ui/text/mail-link";
import { PhoneLink } from "@podium/ui/text/phone-link";
import { Wording } from "@podium/ui/text/wording";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { answerGone, answerNotFound } from "../../../../server/next/page-status.ts";
import { anyReply } from "../../../form/form-reply.ts";
import { Typed } from "../../../form/typed.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";
import { DidYouMean } from "./did-you-mean.tsx";

type EventPath = "/events/[slug]" | "/events/[slug]/register" | "/events/[slug]/easy-language";

/** The same page at the address that the event has now: 308. */
export function toCurrent(slug: string, locale: Locale, pathname: EventPath): never {
  permanentRedirect(getPathname({ href: { pathname, params: { slug } }, locale }));
}

const whereaboutsOf = cache(async (slug: string, locale: Locale) =>
  (await caller()).event.whereabouts({ slug, locale }),
);

/** The title of a page without an event. */
export async function titleWithout(slug: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "event" });
  return t((await whereaboutsOf(slug, locale)) ? "offline.title" : "likely.title");
}

/**
 * Where no event is to be seen: one that was taken offline says so, and whom to ask; one that has another address is there;
 * what is probably a typing error leads to the one event that it can mean, or names several. Any other is not found.
 */
export async function NotOnline({
  slug,
  locale,
  pathname = "/events/[slug]",
}: {
  slug: string;
  locale: Locale;
  pathname?: EventPath;
}) {
  const event = await whereaboutsOf(slug, locale);
  if (!event) return mistyped(slug, locale, pathname);
  if (event.movedTo !== undefined) toCurrent(event.movedTo, locale, pathname);
  await answerGone();
  const t = await getTranslations("event.offline");
  const { reason, organisation, contact } = event;
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("title")}</Heading>
      {reason && (
        <p className="page-lead">
          <Wording of={reason} />
        </p>
      )}
      <p className={reason ? "kern-body" : "page-lead"}>{t(reason ? "withdrawn" : "ended")}</p>
      <p className="kern-body">
        {t("contact", { organisation })} <MailLink address={contact.email} />
        {contact.phone && (
          <>
            {" "}
            {t("or")} <PhoneLink number={contact.phone} />
          </>
        )}
      </p>
      <p className="kern-body">
        {t("registered")}{" "}
        <TextLink href={getPathname({ href: "/registration", locale })}>{t("ownLink")}</TextLink>
      </p>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })}>{t("toEvents")}</LinkButton>
      </div>
      <Typed reply={(await anyReply())?.reply ?? null} />
    </div>
  );
}

async function mistyped(slug: string, locale: Locale, pathname: EventPath) {
  const events = await (await caller()).event.likely({ slug, locale });
  const [only, other] = events;
  if (!only) notFound();
  // Not for ever: an event may get this address.
  if (!other) redirect(getPathname({ href: { pathname, params: { slug: only.slug } }, locale }));
  await answerNotFound();
  return <DidYouMean events={events} locale={locale} />;
}

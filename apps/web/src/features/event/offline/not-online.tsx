import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { MailLink } from "@podium/ui/text/mail-link";
import { PhoneLink } from "@podium/ui/text/phone-link";
import { Wording } from "@podium/ui/text/wording";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answerGone } from "../../../../server/next/page-status.ts";
import { anyReply } from "../../../form/form-reply.ts";
import { Typed } from "../../../form/typed.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type EventPath = "/events/[slug]" | "/events/[slug]/register" | "/events/[slug]/easy-language";

/** The same page at the address that the event has now: 308. */
export function toCurrent(slug: string, locale: Locale, pathname: EventPath): never {
  permanentRedirect(getPathname({ href: { pathname, params: { slug } }, locale }));
}

/**
 * Where no event is to be seen: one that was taken offline says so, and whom to ask; one that has another address is there;
 * any other is not found.
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
  const event = await (await caller()).event.whereabouts({ slug, locale });
  if (!event) notFound();
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

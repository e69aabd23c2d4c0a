import { readableCode, type TicketCodes } from "@podium/domain/registration/codes/ticket";
import { qrShape } from "@podium/ticket/qr";
import { DescriptionList } from "@podium/ui/block/description-list";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { MailLink } from "@podium/ui/text/mail-link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { answerNotFound } from "../../../../server/next/page-status.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { selfServiceAddress } from "./address.ts";
import { Dates } from "./dates.tsx";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** The same as the PDF, for screens, screen readers and the printer. */
export async function TicketPage({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const { ticket, event } = registration;
  if (!ticket) return <NoTicket token={token} />;
  // Else each date says where it is.
  const where =
    event.venueLine ?? (event.online ? t("ticket.online") : event.isPlaceOpen && t("ticket.placeOpen"));
  return (
    <div className="podium-page">
      <article className="ticket podium-stack" aria-labelledby="ticket-title">
        <Heading level={1} id="ticket-title">
          {t("ticket.heading")}
        </Heading>
        <p className="ticket__event" lang={event.language === locale ? undefined : event.language}>
          {event.title}
        </p>
        <div className="ticket__columns">
          <Code codes={ticket} alt={t("ticket.qr")} label={t("ticket.code")} />
          <DescriptionList
            layout="column"
            items={[
              { term: t("ticket.name"), details: ticket.name },
              { term: t("ticket.when"), details: <Dates event={event} /> },
              ...(where ? [{ term: t("ticket.where"), details: where }] : []),
              { term: t("ticket.category"), details: <Wording of={ticket.category} /> },
              { term: t("ticket.organiser"), details: event.host ?? ticket.organisation },
              {
                term: t("ticket.contact"),
                details: <MailLink address={ticket.contact} />,
              },
            ]}
          />
        </div>
        {ticket.companions.map(({ name, ...codes }, index) => (
          <section
            key={codes.code}
            className="ticket__columns"
            aria-labelledby={`ticket-companion-${index + 1}`}
          >
            <Heading level={2} look="medium" id={`ticket-companion-${index + 1}`}>
              {name || t("ticket.companion", { number: index + 1 })}
            </Heading>
            <Code codes={codes} alt={t("ticket.qr")} label={t("ticket.code")} />
          </section>
        ))}
        <p className="kern-body">{t("ticket.note")}</p>
        <ul className="kern-body self-service-links podium-screen-only">
          <li>
            <TextLink href={`${selfServiceAddress("/registration/[token]/ticket", token, locale)}.pdf`}>
              {t("ticket.pdf")}
            </TextLink>
          </li>
          <li>
            <TextLink href={selfServiceAddress("/registration/[token]", token, locale)}>{t("back")}</TextLink>
          </li>
        </ul>
      </article>
    </div>
  );
}

/** Dark on light in every colour scheme, or no reader finds it. */
function Code({ codes, alt, label }: { codes: TicketCodes; alt: string; label: string }) {
  const { size, path } = qrShape(codes.code);
  return (
    <figure className="ticket__code">
      <svg role="img" aria-label={alt} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>
        <span className="ticket__code-label">{label}</span>
        <code>{readableCode(codes.shortCode)}</code>
      </figcaption>
    </figure>
  );
}

async function NoTicket({ token }: { token: string }) {
  await answerNotFound();
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack">
        <Heading level={1}>{t("ticket.noneTitle")}</Heading>
        <p className="kern-body">{t("ticket.noneText")}</p>
        <p className="kern-body">
          <TextLink href={selfServiceAddress("/registration/[token]", token, locale)}>{t("back")}</TextLink>
        </p>
      </div>
    </div>
  );
}

import type { Locale } from "@podium/domain/locale";
import { Button, LinkButton } from "@podium/ui/form/button";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { PostForm } from "../../../form/post-form.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { Notice } from "../link/notice.tsx";
import { registerAddress } from "../register-address.ts";
import { selfServiceAddress } from "./address.ts";
import type { SelfServiceRegistration } from "./registration.ts";
import { steps } from "./steps/steps.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** The answers that are given on the page itself; the first that is possible counts. `no`: the link beside it. */
const answers = [
  { action: "accept", form: "acceptance", no: "decline" },
  { action: "reconfirm", form: "reconfirmation", no: "notComing" },
  { action: "confirm", form: "confirmation", no: null },
] as const;

/** The forms of the answers: the page says what each was told. */
export const answerForms = answers.map(({ form }) => form);

function dueAnswer({ can }: SelfServiceRegistration) {
  return answers.find(({ action }) => can[action]);
}

/**
 * The one thing to do next: the answer that is due (to an offer, to a question, to confirm), else with a place the ticket or
 * the way to take part from afar, and after the end the way on.
 */
export async function MainAction({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const { can, event, state, now } = registration;
  const answer = dueAnswer(registration);
  if (answer) {
    const yes = (
      <PostForm name={answer.form} action={selfServiceAddress("/registration/[token]", token, locale)}>
        <Button>{t(answer.action)}</Button>
      </PostForm>
    );
    if (answer.no === null)
      return (
        <>
          {registration.notice && <Notice controller={registration.notice} named />}
          {yes}
        </>
      );
    return (
      <div className="podium-cluster">
        {yes}
        {(can.cancel || can.decline) && (
          <LinkButton href={selfServiceAddress(steps.cancel.page, token, locale)} variant="secondary">
            {t(answer.no)}
          </LinkButton>
        )}
      </div>
    );
  }
  const way = wayIn(registration, token, locale);
  if (way)
    return (
      <div>
        <LinkButton href={way.href}>
          {t(way.label)}
          {way.label === "joinOnline" && <VisuallyHidden> ({t("leaving")})</VisuallyHidden>}
        </LinkButton>
      </div>
    );
  const over = state === "CANCELLED" || state === "EXPIRED" || state === "UNCONFIRMED";
  const open = !event.cancelled && !event.offline && event.startsAt > now;
  if (over && open)
    return (
      <div>
        <LinkButton href={registerAddress(event.slug, locale)}>{t("again")}</LinkButton>
      </div>
    );
  if (!over && state !== "REJECTED") return null;
  return (
    <div>
      <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
        {t("otherEvents")}
      </LinkButton>
    </div>
  );
}

/** Whether the one thing to do next is to look at the ticket. */
export function isTicketNext(registration: SelfServiceRegistration): boolean {
  return !dueAnswer(registration) && registration.ticket !== null && !isOver(registration);
}

function isOver({ event, now }: SelfServiceRegistration): boolean {
  return event.endsAt < now;
}

/** How whoever has a place comes in, as long as there is something to come to. */
function wayIn(
  registration: SelfServiceRegistration,
  token: string,
  locale: Locale,
): { label: "ticket" | "joinOnline"; href: string } | null {
  const { ticket, event } = registration;
  if (isOver(registration)) return null;
  if (ticket)
    return { label: "ticket", href: selfServiceAddress("/registration/[token]/ticket", token, locale) };
  return event.onlineUrl ? { label: "joinOnline", href: event.onlineUrl } : null;
}

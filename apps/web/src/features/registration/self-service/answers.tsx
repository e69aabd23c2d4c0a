import { Button, LinkButton } from "@podium/ui/form/button";
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

/** The answer that is due: to an offer, to a question, to confirm. After the end of the registration the way on. */
export async function Answers({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const { can, event, state, now } = registration;
  const answer = answers.find(({ action }) => can[action]);
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

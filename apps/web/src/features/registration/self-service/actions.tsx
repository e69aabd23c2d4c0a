import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { selfServiceAddress } from "./address.ts";
import type { SelfServiceRegistration } from "./registration.ts";
import { linkedSteps, steps } from "./steps/steps.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** What else can be done. Each link leads to a page that says what it means before it is done. */
export async function Actions({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const possible = linkedSteps.filter((step) => isLinked(step, registration));
  if (possible.length === 0) return null;
  return (
    <section className="podium-stack podium-stack--small" aria-labelledby="self-service-actions">
      <Heading level={2} look="medium" id="self-service-actions">
        {t("actionsTitle")}
      </Heading>
      <ul className="kern-body self-service-links">
        {possible.map((step) => (
          <li key={step}>
            <TextLink href={selfServiceAddress(steps[step].page, token, locale)}>
              {t(step === "cancel" && registration.state === "WAITLISTED" ? "leave" : step)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isLinked(
  step: (typeof linkedSteps)[number],
  { can, state, handOver }: SelfServiceRegistration,
): boolean {
  // To decline an offer, or not to come, stands beside the button that says yes.
  if (step === "cancel" && (state === "OFFERED" || can.reconfirm)) return false;
  // Where it stands is said above, with the way to take it back.
  if (step === "handOver" && handOver) return false;
  return can[step];
}

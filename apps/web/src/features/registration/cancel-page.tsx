import { Button, LinkButton } from "@podium/ui/button";
import { TextLink } from "@podium/ui/link";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import { ownAddress } from "./own-address.ts";
import type { OwnRegistration } from "./own-registration.ts";
import { OwnStepFrame, type OwnStepProps } from "./own-step-frame.tsx";

const words = {
  cancel: {
    form: "cancellation",
    metaTitle: "metaTitle",
    heading: "heading",
    lead: "lead",
    consequences: ["consequence", "waitingFirst", "again"],
    submit: "submit",
    keep: "keep",
  },
  leave: {
    form: "cancellation",
    metaTitle: "waitingMetaTitle",
    heading: "waitingHeading",
    lead: "waitingLead",
    consequences: ["waitingConsequence"],
    submit: "waitingSubmit",
    keep: "waitingKeep",
  },
  decline: {
    form: "decline",
    metaTitle: "offerMetaTitle",
    heading: "offerHeading",
    lead: "offerLead",
    consequences: ["offerConsequence"],
    submit: "offerSubmit",
    keep: "offerKeep",
  },
} as const;

/** Says what giving the place back, leaving the queue or declining an offer means, before the button that does it. */
export async function CancelPage(props: OwnStepProps) {
  const { registration, token } = props;
  const locale = await pageLocale();
  const t = await getTranslations("ownRegistration.cancel");
  const said = words[kindOf(registration)];
  return (
    <OwnStepFrame
      {...props}
      heading={t(said.heading)}
      possible={registration.can.cancel || registration.can.decline}
    >
      <div className="kern-body">
        <p>{t(said.lead)}</p>
        <ul>
          {said.consequences.map((consequence) => (
            <li key={consequence}>{t(consequence)}</li>
          ))}
          {registration.group && <li>{t("group")}</li>}
        </ul>
        {registration.can.handOver && (
          <p>
            <TextLink href={ownAddress("/registration/[token]/hand-over", token, locale)}>
              {t("handOver")}
            </TextLink>
          </p>
        )}
      </div>
      <form
        method="post"
        action={ownAddress("/registration/[token]/cancel", token, locale)}
        className="podium-cluster"
      >
        <input type="hidden" name="form" value={said.form} />
        <Button>{t(said.submit)}</Button>
        <LinkButton href={ownAddress("/registration/[token]", token, locale)} variant="secondary">
          {t(said.keep)}
        </LinkButton>
      </form>
    </OwnStepFrame>
  );
}

/** The page's title, as a key of the catalogue: what is given up is another thing in each state. */
export function cancelTitle(registration: OwnRegistration) {
  return words[kindOf(registration)].metaTitle;
}

function kindOf({ state }: OwnRegistration): keyof typeof words {
  if (state === "OFFERED") return "decline";
  return state === "WAITLISTED" ? "leave" : "cancel";
}

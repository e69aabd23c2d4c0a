import { Button, LinkButton } from "@podium/ui/form/button";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { PostForm } from "../../../../form/post-form.tsx";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { ownAddress } from "../address.ts";
import type { OwnRegistration } from "../registration.ts";
import { OwnStepFrame, type OwnStepProps } from "./step-frame.tsx";

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
  const t = await getTranslations("selfService.cancel");
  const said = words[kindOf(registration)];
  const consequences = [
    ...said.consequences.map((consequence) => t(consequence)),
    ...(registration.group ? [t("group")] : []),
  ];
  return (
    <OwnStepFrame
      {...props}
      heading={t(said.heading)}
      possible={registration.can.cancel || registration.can.decline}
    >
      <div className="kern-body">
        <p>{t(said.lead)}</p>
        <Consequences sentences={consequences} />
        {registration.can.handOver && (
          <p>
            <TextLink href={ownAddress("/registration/[token]/hand-over", token, locale)}>
              {t("handOver")}
            </TextLink>
          </p>
        )}
      </div>
      <PostForm
        name={said.form}
        action={ownAddress("/registration/[token]/cancel", token, locale)}
        className="podium-cluster"
      >
        <Button>{t(said.submit)}</Button>
        <LinkButton href={ownAddress("/registration/[token]", token, locale)} variant="secondary">
          {t(said.keep)}
        </LinkButton>
      </PostForm>
    </OwnStepFrame>
  );
}

/** A list of one would be none. */
function Consequences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 1) return <p>{sentences[0]}</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
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

import { fullName } from "@podium/domain/person/name";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { removalAddress } from "../address.ts";
import { Ask } from "./ask.tsx";
import { StepFrame, type StepProps } from "./step-frame.tsx";

/** The person who registered the group removes another person from it. */
export async function RemovePersonPage({ person, ...props }: StepProps & { person: string }) {
  const { registration, token } = props;
  const locale = await pageLocale();
  const t = await getTranslations("selfService.removePerson");
  const states = await getTranslations("selfService.page.group.state");
  const companion = registration.companions.find(({ id }) => id === person);
  if (companion) return <RemoveCompanion {...props} companion={companion} />;
  const member = registration.group?.members.find(({ removalId }) => removalId === person);
  return (
    <StepFrame
      {...props}
      heading={member ? t("heading", { number: member.number }) : t("metaTitle")}
      possible={member !== undefined}
    >
      {member && (
        <>
          <div className="kern-body">
            <p>
              <strong>{t("person", { number: member.number, name: member.name })}</strong>
              <br />
              {t("state", { state: states(member.state) })}
            </p>
            <p>{t("lead")}</p>
            <ul>
              <li>{t("consequence")}</li>
              <li>{t("mail")}</li>
            </ul>
          </div>
          <Ask
            form="removePerson"
            action={removalAddress(token, person, locale)}
            token={token}
            words="removePerson"
          />
        </>
      )}
    </StepFrame>
  );
}

/** Somebody who comes along is left at home. */
async function RemoveCompanion({
  companion,
  ...props
}: StepProps & { companion: StepProps["registration"]["companions"][number] }) {
  const { token } = props;
  const locale = await pageLocale();
  const t = await getTranslations("selfService.removePerson");
  const page = await getTranslations("selfService.page");
  return (
    <StepFrame {...props} heading={t("companionHeading")} possible>
      <div className="kern-body">
        <p>
          <strong>{fullName(companion) || page("companions.unnamed")}</strong>
          <br />
          {t("state", { state: page(`state.${companion.state}`) })}
        </p>
        <p>{t("companionLead")}</p>
      </div>
      <Ask
        form="removePerson"
        action={removalAddress(token, companion.id, locale)}
        token={token}
        words="removePerson"
      />
    </StepFrame>
  );
}

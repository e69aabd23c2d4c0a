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

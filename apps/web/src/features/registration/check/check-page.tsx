import { isEmptyText } from "@podium/domain/person/text";
import { Button } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import { AddressQuestion } from "../../../form/address-question.tsx";
import type { FormReply } from "../../../form/form-reply.ts";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { EventHead } from "../event-head.tsx";
import { registerAddress } from "../register-address.ts";
import { CheckOutlook } from "./check-outlook.tsx";
import { CHECK_FORM, Checked, type CheckedForm, countedIn } from "./checked.tsx";

/** Neither typed nor to be sent once more by the visitor. */
const internal = ["key", "step", "form"];

/**
 * Everything that was typed, and what happens next (WCAG 3.3.4). The key makes a second click, or a second try after a
 * busy moment, the same registration.
 */
export async function CheckPage(props: CheckedForm) {
  const { availability, persons, reply } = props;
  const { event } = availability;
  const locale = await pageLocale();
  const t = await getTranslations("registration.check");
  const key = reply.checked?.key ?? reply.values.key;
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        {reply.refusal ? (
          <RefusalAlert reply={reply} title={t("againTitle")} timeZone={event.timezone}>
            <p className="kern-body">{t("againText")}</p>
          </RefusalAlert>
        ) : (
          <p className="kern-body">{t("lead")}</p>
        )}
        <Checked {...props} />
        {reply.checked && (
          <CheckOutlook
            availability={availability}
            checked={reply.checked}
            persons={persons + countedIn(reply.values)}
            mails={addressesIn(reply.values, persons)}
          />
        )}
        <PostForm id={CHECK_FORM} name="registration" action={registerAddress(event.slug, locale)}>
          <AddressQuestion reply={reply} />
          <HiddenValues values={reply.values} except={internal} />
          {key && <input type="hidden" name="key" value={key} />}
          <div className="podium-cluster">
            <Button name="step" value="send">
              {t(joinsQueue(reply) ? "submitWaiting" : "submit")}
            </Button>
            <Button name="step" value="edit" variant="secondary">
              {t("edit")}
            </Button>
          </div>
        </PostForm>
      </div>
    </div>
  );
}

/** Whether sending leads to the waiting list and nowhere else. */
function joinsQueue({ checked }: FormReply<"registration">): boolean {
  if (!checked) return false;
  const { places, waiting, applying, onConfirmation } = checked.prospect;
  return waiting > 0 && places + applying + onConfirmation === 0;
}

/** So many persons have an address. */
function addressesIn(values: FormReply<"registration">["values"], persons: number): number {
  const typed = Array.from({ length: persons }, (_, index) => values[`persons.${index}.email`] ?? "");
  return typed.filter((email) => !isEmptyText(email)).length;
}

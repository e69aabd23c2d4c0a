import { locales } from "@podium/domain/locale";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { entryChannels } from "@podium/domain/registration/staff-schema";
import { CheckboxField, Fieldset, RadioField } from "@podium/ui/form/check-field";
import { SelectField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";

/** What an entry needs beside the person, as the form has it. */
export function termsIn(form: FormData) {
  return {
    categoryId: form.get("categoryId"),
    channel: form.get("channel"),
    locale: form.get("locale"),
    overflow: form.has("overflow") ? "WAIT" : "REFUSE",
    sendMail: form.has("sendMail"),
    noticeGiven: form.has("noticeGiven"),
  };
}

/** On which way the person asked for it, what the person was told, and what happens then. */
export function EntryTerms({
  categories,
  errors,
  sendsMail = true,
}: {
  categories: readonly { id: string; name: string }[];
  /** Ticked from the beginning; many people at once get mails only when somebody wants them to. */
  sendsMail?: boolean;
  /** Sentences by the name of the field. */
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("registrationEntry.terms");
  const [only, ...others] = categories;
  return (
    <>
      {others.length === 0 ? (
        <input type="hidden" name="categoryId" value={only?.id} />
      ) : (
        <SelectField
          name="categoryId"
          label={t("category")}
          error={errors.categoryId}
          options={[
            { value: "", label: t("choose") },
            ...categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Fieldset id="field-channel" legend={t("channel")} error={errors.channel}>
        {entryChannels.map((channel) => (
          <RadioField key={channel} name="channel" value={channel} label={t(`channelOf.${channel}`)} />
        ))}
      </Fieldset>
      <SelectField
        name="locale"
        label={t("locale")}
        error={errors.locale}
        options={locales.map((locale) => ({ value: locale, label: t(`localeOf.${locale}`) }))}
      />
      <CheckboxField name="overflow" label={t("overflow")} hint={t("overflowHint")} />
      <CheckboxField name="sendMail" label={t("sendMail")} defaultChecked={sendsMail} />
      <Heading level={4} look="small">
        {t("noticeTitle")}
      </Heading>
      <blockquote className="own-words">
        <p>{t("noticeText")}</p>
        <p className="kern-hint">{t("noticeVersion", { version: PRIVACY_NOTICE_VERSION })}</p>
      </blockquote>
      <CheckboxField name="noticeGiven" label={t("notice")} error={errors.noticeGiven} required />
    </>
  );
}

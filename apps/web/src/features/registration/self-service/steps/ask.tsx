import { Button, LinkButton } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import type { FormName } from "../../../../form/forms.ts";
import { PostForm } from "../../../../form/post-form.tsx";
import type { Messages } from "../../../../i18n/message-keys.ts";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { selfServiceAddress } from "../address.ts";

type SelfService = Messages["selfService"];

/** The groups of words that have both buttons. */
type Asking = {
  [Group in keyof SelfService]: SelfService[Group] extends { submit: string; keep: string } ? Group : never;
}[keyof SelfService];

type Props = {
  form: FormName;
  /** Address of the page. */
  action: string;
  token: string;
  /** The group with the words of both buttons. */
  words: Asking;
};

/** The end of a step that asks nothing but "really?": the button that does it, and the way back beside it. */
export async function Ask({ form, action, token, words }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  return (
    <PostForm name={form} action={action} className="podium-cluster">
      <Button>{t(`${words}.submit`)}</Button>
      <LinkButton href={selfServiceAddress("/registration/[token]", token, locale)} variant="secondary">
        {t(`${words}.keep`)}
      </LinkButton>
    </PostForm>
  );
}

import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { TextLink } from "@podium/ui/text/link";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { PostForm } from "../../../form/post-form.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { removalAddress, selfServiceAddress } from "./address.ts";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** Shown to the person who registered the group: the others, as they were typed there. */
export async function Group({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page.group");
  const { group, can } = registration;
  if (!group) return null;
  return (
    <>
      <Card title={t("title")} id="self-service-group">
        <p className="kern-body">{t("contact")}</p>
        <Members members={group.members} token={token} />
        <p className="kern-body self-service-group__note">{t("asTyped")}</p>
        <p className="kern-body">
          {t("linkText")}{" "}
          <TextLink href={getPathname({ href: "/registration", locale })}>{t("sendLink")}</TextLink>
        </p>
        {group.maySplit && <p className="kern-body">{t("apart")}</p>}
      </Card>
      {can.split && <Split token={token} />}
    </>
  );
}

async function Members({
  members,
  token,
}: {
  members: NonNullable<SelfServiceRegistration["group"]>["members"];
  token: string;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  return (
    <ul className="self-service-group">
      {members.map(({ number, name, state, removalId }) => (
        <li key={number} className="self-service-group__member">
          <span>{t("group.person", { number, name })}</span>
          <span>{t(`group.state.${state}`)}</span>
          {removalId && (
            <TextLink href={removalAddress(token, removalId, locale)} className="self-service-group__remove">
              {t("group.remove")}
              <VisuallyHidden> ({t("group.removeOf", { number })})</VisuallyHidden>
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** It cannot be taken back, so the consequences stand above the button. */
async function Split({ token }: { token: string }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page.group");
  return (
    <Card title={t("splitTitle")} id="self-service-split">
      <p className="kern-body" id="self-service-split-text">
        {t("splitText")}
      </p>
      <PostForm name="split" action={selfServiceAddress("/registration/[token]", token, locale)}>
        <Button variant="secondary" aria-describedby="self-service-split-text">
          {t("split")}
        </Button>
      </PostForm>
    </Card>
  );
}

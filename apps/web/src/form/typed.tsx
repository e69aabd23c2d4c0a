import { Card } from "@podium/ui/block/card";
import { hasKey } from "@podium/ui/text/has-key.ts";
import type { HeadingLevel } from "@podium/ui/text/heading";
import { getMessages, getTranslations } from "next-intl/server";
import type { FormReply } from "./form-reply.ts";
import { typedTexts } from "./typed-texts.ts";

/**
 * Where the form itself is gone: what was typed stays there to be copied. Nothing when nothing was typed, or the page was
 * merely looked at.
 */
export async function Typed({
  reply,
  headingLevel = 2,
}: {
  reply: FormReply | null;
  headingLevel?: HeadingLevel;
}) {
  const texts = typedTexts(reply?.values ?? {});
  if (texts.length === 0) return null;
  const t = await getTranslations("form.typed");
  const known = (await getMessages()).form.typed.fields;
  const several = texts.some(({ person }) => person !== null && person > 1);
  return (
    <Card title={t("title")} id="typed" headingLevel={headingLevel}>
      <p className="kern-body">{t("text")}</p>
      <dl className="form-typed">
        {texts.map(({ part, person, text }) => {
          const label = hasKey(known, part) ? t(`fields.${part}`) : t("other");
          return (
            <div key={`${person} ${part}`} className="form-typed__entry">
              <dt>{several && person !== null ? t("whose", { number: person, label }) : label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}

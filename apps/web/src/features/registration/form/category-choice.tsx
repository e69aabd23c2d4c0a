import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { Fieldset, RadioField } from "@podium/ui/form/check-field";
import { SelectField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Kind } from "../availability.ts";
import { registerAddress } from "../register-address.ts";
import { kindDetails } from "./category-details.ts";
import { choiceNames } from "./choice.ts";

export const prospectTones = {
  PLACE: "success",
  WAITING: "warning",
  APPLICATION: "info",
} as const satisfies Record<Kind["prospect"], BadgeTone>;

type Props = { availability: Availability; chosen: Kind | null };

/** A plain GET form ahead of the fields: the kind of participation, where there are several, and how many persons. */
export async function KindChoice({ availability, chosen }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const open = availability.categories.filter(({ judgement }) => judgement.ok);
  const names = choiceNames(locale);
  const most = Math.max(...open.map(({ maxPersons }) => maxPersons), 1);
  const kinds = await Promise.all(
    open.map(async (kind) => ({ kind, details: await kindDetails(kind, availability.event.timezone) })),
  );
  return (
    <Card title={t("title")} id="registration-choice">
      <form method="get" action={registerAddress(availability.event.slug, locale)} className="podium-stack">
        <Fieldset id="registration-kinds" legend={t("kinds")}>
          {kinds.map(({ kind, details }, position) => (
            <RadioField
              key={kind.id}
              name={names.kind}
              value={kind.id}
              id={`kind-${position + 1}`}
              defaultChecked={chosen ? chosen.id === kind.id : position === 0}
              label={
                <>
                  {kind.name} <Badge tone={prospectTones[kind.prospect]}>{t(kind.prospect)}</Badge>
                </>
              }
              hint={details.map((detail) => (
                <span key={detail} className="registration-kind__detail">
                  {detail}
                </span>
              ))}
            />
          ))}
        </Fieldset>
        {most > 1 && (
          <SelectField
            name={names.persons}
            label={t("persons")}
            hint={t("personsHint", { min: 1, max: most })}
            options={counts(1, most).map((count) => ({
              value: String(count),
              label: t("personsCount", { count }),
            }))}
          />
        )}
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </form>
    </Card>
  );
}

/** Where only the number of persons is open. What is typed below would be lost, so it stands there only before. */
export async function PersonsChoice({
  availability,
  kind,
  persons,
}: {
  availability: Availability;
  kind: Kind;
  persons: number;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const { minPersons: min, maxPersons: max } = kind;
  const names = choiceNames(locale);
  return (
    <Card title={t("titlePersons")} id="registration-persons">
      <form
        method="get"
        action={registerAddress(availability.event.slug, locale)}
        className="registration-persons"
      >
        {availability.categories.length > 1 && <input type="hidden" name={names.kind} value={kind.id} />}
        <SelectField
          name={names.persons}
          label={t("persons")}
          hint={t("personsHint", { min, max })}
          defaultValue={String(persons)}
          options={counts(min, max).map((count) => ({
            value: String(count),
            label: t("personsCount", { count }),
          }))}
        />
        <div>
          <Button variant="secondary">{t("submitPersons")}</Button>
        </div>
      </form>
    </Card>
  );
}

function counts(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, position) => min + position);
}

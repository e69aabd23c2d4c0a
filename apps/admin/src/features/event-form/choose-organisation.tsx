import { Button } from "@podium/ui/form/button";
import { SelectField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";

/** For which of several organisations: a plain GET form. */
export function ChooseOrganisation({
  organisations,
}: {
  organisations: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("eventForm");
  return (
    <form method="get" className="podium-stack podium-measure">
      <SelectField
        name="organisation"
        label={t("form.chooseOrganisation")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="podium-cluster">
        <Button>{t("form.continue")}</Button>
      </div>
    </form>
  );
}

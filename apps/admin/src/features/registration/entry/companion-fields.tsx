import { judgeCompanions, namesIn } from "@podium/domain/registration/companion/mode";
import { PERSONS_MAX } from "@podium/domain/registration/schema";
import { Card } from "@podium/ui/block/card";
import { TextArea, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import type { EntryCategory } from "./entry-categories.ts";

/** Who comes along, as the form has it. */
export function companionsIn(form: FormData) {
  const text = (name: string) => {
    const typed = form.get(name);
    return typeof typed === "string" ? typed.trim() : "";
  };
  const counted = text("counted");
  return { companions: namesIn(text("companions")), counted: counted === "" ? 0 : Number(counted) };
}

/** Said at the field, before it is asked: whether these may come along in the category that was chosen. */
export function companionIssues(
  { categoryId, companions, counted }: { categoryId: string; companions: readonly object[]; counted: number },
  categories: readonly EntryCategory[],
): { path: string; message: string }[] {
  const mode = categories.find(({ id }) => id === categoryId)?.companions ?? "NONE";
  const judgement = judgeCompanions(mode, { named: companions.length, counted });
  if (judgement.ok) return [];
  return judgement.code === "registration.nameNeeded"
    ? [{ path: "counted", message: "companionUnnamed" }]
    : [{ path: companions.length > 0 ? "companions" : "counted", message: "companionsNone" }];
}

/** Who comes along without an address, where some category allows it. */
export function CompanionFields({
  categories,
  errors,
}: {
  categories: readonly EntryCategory[];
  /** Sentences by the name of the field. */
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("registrationEntry");
  const open = categories.filter(({ companions }) => companions !== "NONE");
  if (open.length === 0) return null;
  const counting = open.filter(({ companions }) => companions === "COUNTED");
  const named = (some: readonly EntryCategory[]) =>
    some.length < categories.length
      ? t("companions.only", { names: some.map(({ name }) => name).join(", ") })
      : "";
  return (
    <Card headingLevel={3} id="companions" title={t("companions.title")}>
      <p className="kern-body">{[t("companions.lead"), named(open)].filter(Boolean).join(" ")}</p>
      <TextArea
        name="companions"
        label={t("companions.names")}
        optionalLabel={t("optional")}
        hint={t("companions.namesHint")}
        error={errors.companions}
        rows={3}
        autoComplete="off"
      />
      {counting.length > 0 && (
        <TextField
          name="counted"
          label={t("companions.counted")}
          optionalLabel={t("optional")}
          hint={[
            t("companions.countedHint", { max: PERSONS_MAX - 1 }),
            counting.length < open.length && named(counting),
          ]
            .filter(Boolean)
            .join(" ")}
          error={errors.counted}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </Card>
  );
}

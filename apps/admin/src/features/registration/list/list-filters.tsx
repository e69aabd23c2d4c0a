"use client";

import type { RegistrationPage } from "@podium/api/registration/staff/views";
import { registrationStates } from "@podium/domain/registration/states";
import { ChoiceChips } from "@podium/ui/form/choice-chips";
import { useTranslations } from "next-intl";
import type { Filter } from "./list-filter.ts";

/** States as chips with how many are in them; categories where there are several. */
export function ListFilters({
  filter,
  counts,
  categories,
  onNarrow,
}: {
  filter: Filter;
  counts: RegistrationPage["counts"];
  categories: readonly { id: string; name: string }[];
  onNarrow: (filter: Partial<Filter>) => void;
}) {
  const t = useTranslations("registration");
  const everybody = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {categories.length > 1 && (
        <ChoiceChips
          label={t("categoryFilter")}
          chosen={filter.categoryId ?? "all"}
          choices={[
            { value: "all", label: t("everyCategory") },
            ...categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => onNarrow({ categoryId: id === "all" ? undefined : id })}
        />
      )}
      <ChoiceChips
        label={t("filter")}
        chosen={filter.state ?? "all"}
        choices={[
          { value: "all" as const, label: t("all"), count: everybody },
          ...registrationStates
            .filter((state) => counts[state] || state === filter.state)
            .map((state) => ({ value: state, label: t(`state.${state}`), count: counts[state] ?? 0 })),
        ]}
        onChoose={(state) => onNarrow({ state: state === "all" ? undefined : state })}
      />
    </>
  );
}

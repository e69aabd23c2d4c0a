"use client";

import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { Filter } from "./list-filter.ts";

/** The words take effect with the button, and never stand in an address. */
export function ListSearch({
  search,
  isAwake,
  onNarrow,
}: {
  search: string;
  isAwake: boolean;
  onNarrow: (filter: Partial<Filter>) => void;
}) {
  const t = useTranslations("registration");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("search");
    onNarrow({ search: typeof typed === "string" ? typed : "" });
  };
  return (
    <form className="list-search" onSubmit={submit}>
      <TextField
        disabled={!isAwake}
        key={search}
        name="search"
        type="search"
        label={t("search")}
        optionalLabel=" "
        defaultValue={search}
        autoComplete="off"
        maxLength={200}
      />
      <Button variant="secondary" disabled={!isAwake}>
        {t("searchSubmit")}
      </Button>
    </form>
  );
}

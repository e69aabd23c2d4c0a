"use client";

import type { ImportDryRun } from "@podium/api/registration/staff/import";
import {
  ACT_MAX,
  type ImportDryRunInput,
  type ImportedPerson,
} from "@podium/domain/registration/staff-schema";
import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDraftsDone } from "../../../draft/draft-owner.tsx";
import { trpc } from "../../../trpc/client.ts";
import { RecentImports } from "../recent-import/recent-imports.tsx";
import { RunProgress } from "../run-progress.tsx";
import { useRun } from "../use-run.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { ImportDryRunFigures } from "./import-dry-run.tsx";
import { ImportForm } from "./import-form.tsx";
import { ImportResult, type ImportTally, noTally, tallied } from "./import-result.tsx";

/** The list with its terms, and the last answer about it. */
type Looked = { given: ImportDryRunInput; dryRun: Extract<ImportDryRun, { columns: unknown }> };

/** A portion is a transaction: half the server's bound keeps others waiting half as long. */
const PORTION = ACT_MAX / 2;

/**
 * Many people from a file: chosen, looked through line by line, entered in portions. The file's content is kept in this
 * window only; a list that is read in twice enters nobody twice.
 */
export function ImportList({
  eventId,
  categories,
}: {
  eventId: string;
  categories: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("registrationImport");
  const [looked, setLooked] = useState<Looked>();
  const [isChoosing, setChoosing] = useState(false);
  const [tally, setTally] = useState<ImportTally>(noTally);
  const [isTakenBack, setTakenBack] = useState(false);
  const enter = trpc.registration.import.useMutation();
  const { run, start, stop, goOn } = useRun<ImportedPerson>(PORTION, async (persons) => {
    if (!looked?.dryRun.ok) return;
    const { text: _, columns: __, ...terms } = looked.given;
    const { importId } = looked.dryRun;
    const outcomes = await enter.mutateAsync({ ...terms, importId, persons });
    setTally((before) => tallied(before, outcomes));
  });

  const terms = `import ${eventId}`;
  // The columns of another list are others.
  const columns = `columns ${eventId} ${looked?.dryRun.columns.head.join(" ") ?? ""}`;
  const isRead = run.state === "finished";
  useDraftsDone(isRead, terms, columns);
  const router = useRouter();
  useEffect(() => {
    // The places above are others now.
    if (isRead) router.refresh();
  }, [isRead, router]);
  if (!looked) {
    return (
      <>
        <RecentImports eventId={eventId} />
        <ImportForm
          eventId={eventId}
          draft={terms}
          categories={categories}
          onLooked={(given, dryRun) => setLooked({ given, dryRun })}
        />
      </>
    );
  }
  const { given, dryRun } = looked;
  const other = (
    <Button
      type="button"
      variant="secondary"
      onClick={() => {
        setLooked(undefined);
        setChoosing(false);
      }}
    >
      {t("other")}
    </Button>
  );
  if (isChoosing || !dryRun.ok) {
    return (
      <Step key="columns" title={t("choice.title")}>
        <ColumnChoice
          draft={columns}
          given={given}
          columns={dryRun.columns}
          onLooked={(answer) => {
            setLooked({ given, dryRun: answer });
            setChoosing(false);
          }}
        />
        <div>{other}</div>
      </Step>
    );
  }
  const persons = dryRun.lines.flatMap((line) => (line.ok ? [line.person] : []));
  if (isRead) {
    return (
      <Step key="result" title={t(isTakenBack ? "recent.doneTitle" : "doneTitle")}>
        {!isTakenBack && <ImportResult eventId={eventId} tally={tally} />}
        <RecentImports
          eventId={eventId}
          onTakenBack={(importId) => setTakenBack(isTakenBack || importId === dryRun.importId)}
        />
      </Step>
    );
  }
  if (run.state !== "idle") {
    return (
      <Step key="run" title={t("progressTitle")}>
        <RunProgress run={run} onStop={stop} onGoOn={goOn} />
      </Step>
    );
  }
  return (
    <Step key="dryRun" title={t("dryRunTitle")}>
      <ImportDryRunFigures dryRun={dryRun} />
      <div className="podium-cluster">
        {persons.length > 0 && (
          <Button type="button" onClick={() => void start(persons)}>
            {t("start", { count: persons.length })}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={() => setChoosing(true)}>
          {t("choice.again")}
        </Button>
        {other}
      </div>
    </Step>
  );
}

/** With each step the heading gets the focus: what was there before is gone. */
function Step({ title, children }: { title: string; children: ReactNode }) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="podium-stack">
      <div ref={head} tabIndex={-1}>
        <Heading level={3}>{title}</Heading>
      </div>
      {children}
    </section>
  );
}

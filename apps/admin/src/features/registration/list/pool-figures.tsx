import type { PoolFigures } from "@podium/api/registration/staff/views";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";

/** How full the event is and how many wait for a place: drawn, and the same numbers beside it. */
export function PoolFiguresTable({ pools }: { pools: readonly PoolFigures[] }) {
  const t = useTranslations("registration.figures");
  if (pools.length === 0) return null;
  return (
    <section className="podium-stack podium-stack--small" aria-labelledby="figures-title">
      <Heading level={3} look="small" id="figures-title">
        {t("title")}
      </Heading>
      <Table
        small
        className="figures"
        caption={t("caption")}
        captionHidden
        head={
          <TableRow>
            <TableHeader>{t("pool")}</TableHeader>
            <TableHeader className="figures__drawn">{t("bar")}</TableHeader>
            <TableHeader numeric>{t("taken")}</TableHeader>
            <TableHeader numeric>{t("left")}</TableHeader>
            <TableHeader numeric>{t("size")}</TableHeader>
            <TableHeader numeric>{t("waiting")}</TableHeader>
            <TableHeader numeric>{t("pending")}</TableHeader>
          </TableRow>
        }
      >
        {pools.map((pool) => (
          <TableRow key={pool.id}>
            <TableHeader scope="row">{pools.length === 1 ? t("all") : pool.name}</TableHeader>
            <TableCell className="figures__drawn">
              <Bar pool={pool} />
            </TableCell>
            <TableCell numeric>{pool.taken}</TableCell>
            <TableCell numeric>{pool.size === null ? "–" : pool.size - pool.taken}</TableCell>
            <TableCell numeric>{pool.size ?? t("unlimited")}</TableCell>
            <TableCell numeric>{pool.waiting}</TableCell>
            <TableCell numeric>{pool.pending}</TableCell>
          </TableRow>
        ))}
      </Table>
    </section>
  );
}

/** Taken places of all places; the waiting list is an empty box behind them. The table says the numbers. */
function Bar({ pool: { size, taken, waiting } }: { pool: PoolFigures }) {
  const whole = Math.max(1, (size ?? taken) + waiting);
  const share = (count: number) => (count / whole) * 100;
  return (
    <svg
      className="places__bar figures__bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="places__size" width={share(size ?? taken)} height="8" />
      <rect className="places__taken" width={share(taken)} height="8" />
      <line
        className="figures__waiting"
        x1={share(size ?? taken)}
        x2={waiting > 0 ? 100 : share(size ?? taken)}
        y1="4"
        y2="4"
      />
    </svg>
  );
}

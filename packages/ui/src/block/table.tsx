import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";

/** A region that scrolls has to be reachable by keyboard. */
const scrollable = { tabIndex: 0 };

/**
 * A table with a caption in a region of its own: a table that is too wide scrolls there, by keyboard too, and the page does
 * not (WCAG 1.4.10). `head`, `foot` and `children` hold `TableRow`s.
 */
export function Table({
  caption,
  captionHidden = false,
  small = false,
  striped = false,
  head,
  foot,
  className,
  children,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  small?: boolean;
  striped?: boolean;
  head?: ReactNode;
  foot?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const captionId = useId();
  return (
    <section className="kern-table-responsive podium-table" aria-labelledby={captionId} {...scrollable}>
      <table
        className={classNames(
          "kern-table",
          small && "kern-table--small",
          striped && "kern-table--striped",
          className,
        )}
      >
        <caption id={captionId} className={captionHidden ? "podium-visually-hidden" : "kern-title"}>
          {caption}
        </caption>
        {head && <thead className="kern-table__head">{head}</thead>}
        <tbody className="kern-table__body">{children}</tbody>
        {foot && <tfoot className="kern-table__footer">{foot}</tfoot>}
      </table>
    </section>
  );
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={classNames("kern-table__row", className)} {...rest} />;
}

/** A head cell: of its column, or with `scope="row"` of its row. */
export function TableHeader({
  scope = "col",
  numeric = false,
  className,
  ...rest
}: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope={scope}
      className={classNames("kern-table__header", numeric && "kern-table__header--numeric", className)}
      {...rest}
    />
  );
}

export function TableCell({
  numeric = false,
  action = false,
  className,
  ...rest
}: ComponentProps<"td"> & { numeric?: boolean; action?: boolean }) {
  return (
    <td
      className={classNames(
        "kern-table__cell",
        numeric && "kern-table__cell--numeric",
        action && "kern-table__cell--action",
        className,
      )}
      {...rest}
    />
  );
}

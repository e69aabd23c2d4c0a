import type { ProgrammeView, SessionView } from "@podium/api/programme/views";

/** Columns of a day: its rooms, or its tracks. */
export type Parallel = { by: "roomId" | "trackId"; columns: ProgrammeView["rooms"] };

/** More do not fit beside one another: their day is a list at every width. */
const COLUMNS_MAX = 5;

/** In which columns the sessions of a day stand; null where there is no more than one, or too many. */
export function columnsOf(
  { rooms, tracks }: ProgrammeView,
  sessions: readonly SessionView[],
): Parallel | null {
  const used = (by: Parallel["by"], list: ProgrammeView["rooms"]): Parallel => ({
    by,
    columns: list.filter(({ id }) => sessions.some((session) => session[by] === id)),
  });
  const options = [used("roomId", rooms), used("trackId", tracks)];
  const parallel = options.find(({ columns }) => columns.length > 1);
  return parallel && parallel.columns.length <= COLUMNS_MAX ? parallel : null;
}

/** Sessions that begin together. */
export type ParallelRow = {
  from: string | null;
  /** Null: it is open, or they end at different times. */
  to: string | null;
  sessions: SessionView[];
  /** They stand in no column. */
  isForAll: boolean;
};

/** The rows of a day's table, in the order of its sessions. */
export function parallelRows(sessions: readonly SessionView[], by: Parallel["by"]): ParallelRow[] {
  const rows: ParallelRow[] = [];
  for (const session of sessions) {
    const isForAll = session[by] === null;
    // Without a time it stays where it was put.
    const row = rows.find(
      ({ from, isForAll: common }) => from !== null && from === session.from && common === isForAll,
    );
    if (row) {
      row.sessions.push(session);
      if (row.to !== session.to) row.to = null;
    } else rows.push({ from: session.from, to: session.to, sessions: [session], isForAll });
  }
  return rows;
}

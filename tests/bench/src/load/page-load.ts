import autocannon, { type Request } from "autocannon";

export type Load = {
  url: string;
  seconds: number;
  connections: number;
  /** Every answer must have it. */
  status: number;
  request?: Request & { setupRequest?: (request: Request) => Request };
};

/**
 * As many requests as the server answers, over kept connections.
 *
 * @returns answers per second
 * @throws Error when one answer failed or had another status: such a run has no figure
 */
export async function answersPerSecond(
  load: Load,
): Promise<{ perSecond: number; total: number; p99: number }> {
  const { url, seconds: duration, connections, status, request } = load;
  const outcome = await autocannon({ url, duration, connections, ...(request && { requests: [request] }) });
  const wrong = Object.entries(outcome.statusCodeStats).filter(([code]) => code !== String(status));
  if (outcome.errors > 0 || wrong.length > 0) {
    throw new Error(`${url}: ${outcome.errors} errors, other statuses ${JSON.stringify(wrong)}`);
  }
  const total = outcome.requests.total;
  if (total === 0) throw new Error(`${url}: no answer`);
  return { perSecond: total / outcome.duration, total, p99: outcome.latency.p99 };
}

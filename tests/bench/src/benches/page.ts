import { request } from "node:http";
import { startAnchor } from "../anchor/anchor.ts";
import { startDemoSite } from "../demo-site.ts";
import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio, type Ratio } from "../figure/ratios.ts";
import { headsPerSecond } from "../load/head-load.ts";
import { answersPerSecond, type Load } from "../load/page-load.ts";

const PATH = "/veranstaltungen/beispiel-kommunen-konstruktiv";
const CONNECTIONS = 32;
const WARM_UP_SECONDS = 3;

type Kind = { label: string; method: "GET" | "HEAD"; headers: Record<string, string>; status: number };

/**
 * A kept event page ÷ plain node:http sending the same bytes and headers (performance.md, G6): one process each, the
 * same load generator, in turn. The figure is the uncompressed page; the others are told beside it.
 *
 * @param rounds pairs and their length in seconds
 */
export async function benchPage(rounds: { pairs: number; seconds: number }): Promise<Figure> {
  const site = await startDemoSite();
  try {
    const url = `${site.url}${PATH}`;
    const tag = (await fetch(url, { headers: { "accept-encoding": "identity" } })).headers.get("etag") ?? "";
    const kinds: Kind[] = [
      { label: "page", method: "GET", headers: { "accept-encoding": "identity" }, status: 200 },
      { label: "page, gzip", method: "GET", headers: { "accept-encoding": "gzip" }, status: 200 },
      { label: "not modified", method: "GET", headers: { "if-none-match": tag }, status: 304 },
      { label: "head", method: "HEAD", headers: {}, status: 200 },
    ];
    const medians: number[] = [];
    for (const [position, kind] of kinds.entries()) {
      const given =
        position === 0 ? rounds : { pairs: Math.min(3, rounds.pairs), seconds: Math.min(5, rounds.seconds) };
      const ratio = await compare(url, site.pid, kind, given);
      medians.push(ratio.median);
      console.log(describe(kind.label, ratio));
    }
    return { name: "page", value: medians[0] ?? 0, floor: 0.3, goal: 0.8 };
  } finally {
    await site.stop();
  }
}

async function compare(
  url: string,
  pid: number,
  { method, headers, status }: Kind,
  { pairs, seconds }: { pairs: number; seconds: number },
): Promise<Ratio> {
  const sample = await exactAnswer(url, method, headers);
  const anchor = await startAnchor(sample);
  try {
    const load = (at: string, length: number): Load => ({
      url: at,
      seconds: length,
      connections: CONNECTIONS,
      status,
      request: { method, headers },
    });
    const measure = method === "HEAD" ? headsPerSecond : answersPerSecond;
    const side = (at: string, server: number) => ({ pids: [server], run: () => measure(load(at, seconds)) });
    const sides = { ours: side(url, pid), anchor: side(`${anchor.url}${PATH}`, anchor.pid) };
    for (const at of [url, anchor.url]) await measure(load(at, WARM_UP_SECONDS));
    const ratio = await measureRatio(sides, pairs, [process.pid]);
    const after = await exactAnswer(url, method, headers);
    if (!after.body.equals(sample.body)) throw new Error("the page changed during the measurement");
    return ratio;
  } finally {
    anchor.stop();
  }
}

/** The answer as it is on the wire; `fetch` would unpack it. */
function exactAnswer(url: string, method: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Headers; body: Buffer }>((resolve, reject) => {
    const asking = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const names = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) names.set(name, String(value));
        resolve({ status: answer.statusCode ?? 0, headers: names, body: Buffer.concat(chunks) });
      });
    });
    asking.on("error", reject).end();
  });
}

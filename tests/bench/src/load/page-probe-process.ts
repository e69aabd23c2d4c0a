import { askAtFixedRate, type FixedRate } from "./fixed-rate.ts";

// Looks at a page at a fixed rate, in a process of its own: the load generator's work is not to be in the times.

export type ProbeWish = Omit<FixedRate, "request"> & { path: string };

process.on("message", async ({ path, ...given }: ProbeWish) => {
  const request = (_: number, url: string) =>
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAccept-Encoding: gzip\r\n\r\n`;
  const asked = await askAtFixedRate({ ...given, request });
  const wrong = asked.find(({ reply }) => reply.status !== 200)?.reply.status;
  const times = asked.map(({ dueAt, answeredAt }) => answeredAt - dueAt);
  process.send?.(wrong ? { wrong } : { times });
});
process.once("disconnect", () => process.exit());

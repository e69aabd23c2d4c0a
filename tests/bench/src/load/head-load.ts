import { connect } from "node:net";
import type { Load } from "./page-load.ts";

/**
 * The same for HEAD, which autocannon cannot read: it waits for the body that Content-Length announces. Each
 * connection asks again when the empty line that ends an answer has come.
 */
export async function headsPerSecond({ url, seconds, connections, status }: Load) {
  const { hostname, port, pathname } = new URL(url);
  const asking = `HEAD ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`;
  const until = performance.now() + seconds * 1_000;
  let total = 0;
  const lane = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(asking));
      let answer = "";
      socket.setEncoding("latin1").on("data", (part: string) => {
        answer += part;
        if (!answer.endsWith("\r\n\r\n")) return;
        if (!answer.startsWith(`HTTP/1.1 ${status} `))
          return socket.destroy(new Error(answer.split("\r\n")[0]));
        answer = "";
        total += 1;
        if (performance.now() < until) socket.write(asking);
        else socket.end();
      });
      socket.once("error", reject).once("close", () => resolve());
    });
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  return { perSecond: total / ((performance.now() - begun) / 1_000), total, p99: Number.NaN };
}

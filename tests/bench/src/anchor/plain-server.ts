import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// The anchor: what Node itself can do when it has nothing to do but to send these bytes.

type Plain = { status: number; headers: string[]; body: string };

process.once("message", (given: Plain) => {
  const bytes = Buffer.from(given.body, "base64");
  const server = createServer((request, response) => {
    response.writeHead(given.status, given.headers);
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit());

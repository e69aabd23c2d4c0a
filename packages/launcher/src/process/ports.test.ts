import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort, isFree } from "./ports.ts";

it.each(["127.0.0.1", "0.0.0.0"])("a port that is taken on %s is seen", async (host) => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ host, port }, resolve));
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});

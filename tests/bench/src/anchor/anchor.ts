import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Headers that Node writes by itself. */
const NODES_OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** A plain node:http server in a process of its own that sends exactly this answer. */
export async function startAnchor(answer: {
  status: number;
  headers: Headers;
  body: Buffer;
}): Promise<{ url: string; pid: number; stop(): void }> {
  const child = fork(fileURLToPath(new URL("plain-server.ts", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const headers = [...answer.headers].filter(([name]) => !NODES_OWN.has(name)).flat();
  child.send({ status: answer.status, headers, body: answer.body.toString("base64") });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", (code) => reject(new Error(`the plain server ended with code ${code}`)));
  });
  if (!child.pid) throw new Error("the plain server has no process");
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.kill() };
}

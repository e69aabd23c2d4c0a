import type { Visitor } from "../panel-visitor.ts";

/** Sends a file to the panel as its form does. @param address where it takes files of this use */
export async function sendFile(visitor: Visitor, address: string, bytes: Buffer, name = "datei") {
  const answer = await visitor.send(address, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(name) },
  });
  return { status: answer.status, body: (await answer.json()) as { id: string } };
}

import { createServer, type Socket } from "node:net";

// A mail server that takes everything and keeps nothing but the number: what it costs is not to be the measurement.

let received = 0;

function talk(socket: Socket): void {
  let text = "";
  let inMessage = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 sink");
  socket.setEncoding("latin1").on("error", () => socket.destroy());
  socket.on("data", (part: string) => {
    text += part;
    for (;;) {
      const mark = inMessage ? "\r\n.\r\n" : "\r\n";
      const end = text.indexOf(mark);
      if (end === -1) return;
      const command = text.slice(0, end);
      text = text.slice(end + mark.length);
      if (inMessage) {
        inMessage = false;
        received += 1;
        say("250 taken");
      } else if (/^DATA/iu.test(command)) {
        inMessage = true;
        say("354 go on");
      } else if (/^QUIT/iu.test(command)) {
        socket.end("221 bye\r\n");
      } else say("250 sink");
    }
  });
}

const open = new Set<Socket>();
const server = createServer((socket) => {
  open.add(socket);
  socket.once("close", () => open.delete(socket));
  talk(socket);
});

process.on("message", (wish: { listen: number } | "leave" | "count") => {
  if (wish === "count") process.send?.(received);
  else if (wish === "leave") {
    server.close(() => process.send?.(received));
    for (const socket of open) socket.destroy();
  } else server.listen(wish.listen, "127.0.0.1", () => process.send?.(received));
});
process.once("disconnect", () => process.exit());

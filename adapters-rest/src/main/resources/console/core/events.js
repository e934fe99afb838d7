// Reads server-sent events from a stream (the browser's EventSource can send neither a token nor a body).
export async function readEvents(body, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    rest = (rest + value).replace(/\r\n/g, "\n");
    const blocks = rest.split("\n\n");
    rest = blocks.pop();
    blocks.map(eventOf).filter((event) => event.data !== undefined).forEach(onEvent);
  }
}

function eventOf(block) {
  const event = { event: "message" };
  for (const line of block.split("\n")) {
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (name === "data") {
      event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    } else if (name === "event" || name === "id") {
      event[name] = value;
    }
  }
  return event;
}

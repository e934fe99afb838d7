// Reads the beginning of a CSV file the server streams: RFC 4180, as the server writes it.
import { api } from "../core/api.js";

/** The first `most` records after the header, and the header. What comes behind is not fetched. */
export async function readCsv(path, most) {
  const response = await api.answer("GET", path, { accept: "text/csv" });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const records = new Records();
  while (records.all.length <= most) {
    const { done, value } = await reader.read();
    if (done) {
      records.end();
      break;
    }
    records.add(value);
  }
  await reader.cancel();
  const [header, ...rows] = records.all;
  return { header: header ?? [], rows: rows.slice(0, most) };
}

class Records {
  all = [];
  #record = [];
  #cell = "";
  #quoted = false;
  #closing = false;

  add(text) {
    for (const c of text) {
      this.#take(c);
    }
  }

  end() {
    if (this.#cell || this.#record.length) {
      this.#endRecord();
    }
  }

  #take(c) {
    if (this.#quoted && !this.#closing) {
      this.#closing = c === '"';
      this.#cell += c === '"' ? "" : c;
    } else if (c === '"') {
      // the second of two quotes is one, the first of a cell opens it
      this.#cell += this.#closing ? '"' : "";
      this.#quoted = true;
      this.#closing = false;
    } else if (c === ",") {
      this.#endCell();
    } else if (c === "\n") {
      this.#endRecord();
    } else if (c !== "\r") {
      this.#cell += c;
    }
  }

  #endCell() {
    this.#record.push(this.#cell);
    this.#cell = "";
    this.#quoted = false;
    this.#closing = false;
  }

  #endRecord() {
    this.#endCell();
    this.all.push(this.#record);
    this.#record = [];
  }
}

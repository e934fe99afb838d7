// A template as the editor holds it: the default text and its variants are one list, of which the first is the default.
const KEPT = 10;
const unsaved = new Map();

export function emptyForm(language) {
  return { name: "", track: false, texts: [{ language, subject: "", body_html: "", body_text: "" }], variables: [] };
}

export function formOf(config) {
  return {
    name: config.name,
    track: config.track,
    texts: [config, ...config.variants].map(textOf),
    variables: config.variables.map((variable) => ({ name: variable.name, default: variable.default ?? "" })),
  };
}

function textOf(text) {
  return { language: text.language, subject: text.subject, body_html: text.body_html ?? "", body_text: text.body_text ?? "" };
}

/** As the server takes it; what is empty is null, which takes a value away. */
export function bodyOf(form) {
  const [first, ...variants] = form.texts.map(sent);
  return { name: form.name, channel: "email", track: form.track, ...first, variants, variables: variablesOf(form) };
}

/** One text of it alone, for the preview. */
export function draftOf(form, index) {
  return { ...sent(form.texts[index]), variables: variablesOf(form) };
}

function sent(text) {
  return { language: text.language, subject: text.subject, body_html: text.body_html || null, body_text: text.body_text || null };
}

function variablesOf(form) {
  return form.variables.filter((variable) => variable.name !== "").map((variable) => ({ name: variable.name, default: variable.default || null }));
}

/** Keeps what was written and not saved while another page is open. */
export function keepUnsaved(id, form) {
  unsaved.delete(id);
  unsaved.set(id, JSON.stringify(form));
  if (unsaved.size > KEPT) {
    unsaved.delete(unsaved.keys().next().value);
  }
}

export function takeUnsaved(id) {
  const form = unsaved.get(id);
  unsaved.delete(id);
  return form === undefined ? undefined : JSON.parse(form);
}

/** Where the server found something wrong: which text, which field of it, which line. */
export function placeOf(detail) {
  const [, index, field] = /^(?:variants\[(\d+)\]\.)?(.*)$/.exec(detail.field);
  return { text: index === undefined ? 0 : Number(index) + 1, field, line: detail.line, column: detail.column, message: detail.message };
}

/** Whether there is anything to preview yet. */
export function isWritten(draft) {
  return Boolean(draft.subject && (draft.body_html || draft.body_text));
}

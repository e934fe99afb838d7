// Texts in English and Vietnamese. Each part of the console brings its own by addTexts({ en: {…}, vi: {…} }); keys are flat,
// "customers.title". {name} is replaced; with a number `n` the form "key.one" or "key.other" is taken where it exists.
import { reactive } from "../lib/vue.js";
import { kept, keep } from "./keep.js";

export const LANGUAGES = { en: "English", vi: "Tiếng Việt" };
const texts = { en: {}, vi: {} };
export const locale = reactive({ language: initial() });
document.documentElement.lang = locale.language;

function initial() {
  const chosen = kept("language") ?? navigator.language.slice(0, 2);
  return chosen in LANGUAGES ? chosen : "en";
}

export function speak(language) {
  locale.language = language;
  document.documentElement.lang = language;
  keep("language", language);
}

export function addTexts(more) {
  for (const language of Object.keys(texts)) {
    Object.assign(texts[language], more[language]);
  }
}

export function has(key) {
  return key in texts[locale.language] || key in texts.en;
}

export function t(key, values = {}) {
  const plural = values.n === undefined ? undefined : `${key}.${new Intl.PluralRules(locale.language).select(values.n)}`;
  const found = [plural, values.n === undefined ? undefined : `${key}.other`, key]
    .filter(Boolean)
    .map((name) => texts[locale.language][name] ?? texts.en[name])
    .find((text) => text !== undefined);
  return (found ?? key).replace(/\{(\w+)\}/g, (whole, name) =>
    values[name] === undefined ? whole : typeof values[name] === "number" ? number(values[name]) : values[name]);
}

/** All keys of a language, for the test that compares them. */
export function keysOf(language) {
  return Object.keys(texts[language]).sort();
}

export function number(value, options) {
  return value === undefined || value === null ? "–" : new Intl.NumberFormat(locale.language, options).format(value);
}

export function percent(value, digits = 1) {
  return number(value, { style: "percent", maximumFractionDigits: digits });
}

export function money(amount, currency) {
  if (amount === undefined || amount === null) {
    return "–";
  }
  if (!currency) {
    return number(Number(amount));
  }
  return new Intl.NumberFormat(locale.language, { style: "currency", currency }).format(Number(amount));
}

export function dateTime(instant, options = { dateStyle: "medium", timeStyle: "short" }) {
  return instant ? new Intl.DateTimeFormat(locale.language, options).format(new Date(instant)) : "–";
}

export function duration(milliseconds) {
  if (milliseconds === undefined || milliseconds === null) {
    return "–";
  }
  const [value, unit] = milliseconds < 1000 ? [milliseconds, "millisecond"]
    : milliseconds < 60_000 ? [milliseconds / 1000, "second"]
    : milliseconds < 3_600_000 ? [milliseconds / 60_000, "minute"] : [milliseconds / 3_600_000, "hour"];
  return number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: unit === "millisecond" ? 0 : 1 });
}

export function bytes(count) {
  const [value, unit] = count < 1000 ? [count, "byte"] : count < 1_000_000 ? [count / 1000, "kilobyte"] : [count / 1_000_000, "megabyte"];
  return number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
}

export function ago(instant) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale.language, { numeric: "auto" });
  const distance = Math.abs(seconds);
  if (distance < 60) {
    return format.format(Math.round(seconds), "second");
  }
  if (distance < 3600) {
    return format.format(Math.round(seconds / 60), "minute");
  }
  return distance < 86_400 ? format.format(Math.round(seconds / 3600), "hour") : format.format(Math.round(seconds / 86_400), "day");
}

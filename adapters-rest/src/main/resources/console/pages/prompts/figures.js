// What came of versions of a prompt, and how customers are shared out among those in use.
import { percent } from "../../core/i18n.js";

/** Versions in use with the share of the customers each gets, as text where there are several. */
export function inUse(versions) {
  const active = versions.filter((one) => one.active);
  const sum = active.reduce((all, one) => all + Number(one.weight), 0);
  return active.map((version) => ({ version, part: Number(version.weight) / sum, share: active.length === 1 ? 1 : percent(Number(version.weight) / sum, 0) }));
}

export function outcomeOf(versions) {
  const all = { answers: 0, handovers: 0, up: 0, down: 0 };
  for (const { outcomes } of versions) {
    Object.keys(all).forEach((name) => (all[name] += outcomes[name]));
  }
  return all;
}

/** Thumbs up among all thumbs; none given says nothing. */
export function approval({ up, down }) {
  return up + down === 0 ? "–" : percent(up / (up + down), 0);
}

export function handedOver({ answers, handovers }) {
  return answers === 0 ? "–" : percent(handovers / answers, 1);
}

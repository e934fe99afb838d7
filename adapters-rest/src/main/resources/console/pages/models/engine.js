// The engine's routes and figures, as the pages of models share them.
import { number, percent, t } from "../../core/i18n.js";

export const ENGINE = "/api/v1/admin/recommendation-engine";
export const MODELS = ["Blend", "EASE", "ALS", "ItemKNN", "Content", "Clusters", "Trending", "Popular"];

/** What is measured of a model on choices it was not shown, the best known first. */
export const MEASURES = ["hit_rate", "ndcg", "recall", "precision", "map", "coverage", "novelty"];

/** The parameters of each model that somebody may want to set; what is not set is chosen by measuring. */
export const PARAMETERS = {
  ALS: ["factors", "iterations", "regularization", "unobserved_weight", "frequency_exponent"],
  EASE: ["ease_regularization", "ease_dropout", "ease_activity_exponent"],
  ItemKNN: ["neighbours", "shrinkage", "popularity_exponent", "activity_exponent"],
  Content: ["embeddings"],
  Clusters: ["clusters"],
  Popular: ["half_life_days"],
  Trending: ["trending_days"],
  Blend: [],
};

export function measure(name, metrics) {
  const value = metrics?.[name];
  if (value === undefined) {
    return "–";
  }
  return name === "novelty" ? number(value, { maximumFractionDigits: 2 }) : name === "hit_rate" || name === "coverage" ? percent(value) : number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
}

export function parametersText(parameters) {
  const entries = Object.entries(parameters ?? {}).sort(([one], [other]) => one.localeCompare(other));
  return entries.length ? entries.map(([name, value]) => `${name} ${number(value, { maximumSignificantDigits: 5 })}`).join(", ") : t("models.none-set");
}

export function isOpen(training) {
  return training.status === "pending" || training.status === "running";
}

export function byModel(one, other) {
  return MODELS.indexOf(one) - MODELS.indexOf(other);
}

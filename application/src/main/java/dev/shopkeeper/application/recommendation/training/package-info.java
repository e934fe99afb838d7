/**
 * Training: the facts become a matrix, a part of it is held out, models are fitted and measured, and the better ones are
 * kept as versions and published.
 *
 * <p>A new model is compared with the one in service on facts that neither has seen: what happened since the latter was
 * trained, where enough of that was held out; otherwise the latter's recipe is fitted again on the same training part, for
 * a model that has already seen what is held out would win every comparison. Runs go one after another, each as one
 * task; what was done is kept model by model, so that a run that was killed goes on with the next.
 */
@NullMarked
package dev.shopkeeper.application.recommendation.training;

import org.jspecify.annotations.NullMarked;

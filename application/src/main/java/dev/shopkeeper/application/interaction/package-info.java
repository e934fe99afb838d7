/**
 * Interactions taken in, kept and read.
 *
 * <p>Clients report in single facts and in batches; who they speak of is the caller's own customer, or, where a service
 * reports for many, the customers its {@code user_id}s name. A batch is accepted in part: what cannot be is named with its
 * place and reason, and does not hinder the rest. A repeat is accepted and stored once.
 *
 * <p>Recommendations are made from the live history, so {@link dev.shopkeeper.application.interaction.Interactions#newest}
 * shows a fact as soon as its report was answered. Training reads all facts in slices by their ids.
 */
@NullMarked
package dev.shopkeeper.application.interaction;

import org.jspecify.annotations.NullMarked;

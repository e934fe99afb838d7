/**
 * What people do with what the shop sells.
 *
 * <p>An {@link dev.shopkeeper.domain.interaction.Interaction} is a fact: it happened, so it is added and never changed. A
 * client that is not sure its report arrived sends it again, so a fact's id is computed from what it says (customer,
 * product, type, time to the second), and the same report is the same fact. A client that numbers its reports itself
 * ({@code client_id}) is recognised by that too.
 *
 * <p>How much a fact says about a taste is no part of the fact: {@link dev.shopkeeper.domain.interaction.Strengths} are
 * settings, applied when facts are read. {@code recommend} says that a product was shown, and nothing about taste.
 *
 * <p>A fact may speak of a product that is not in the catalogue yet; it counts once the product arrives.
 */
@NullMarked
package dev.shopkeeper.domain.interaction;

import org.jspecify.annotations.NullMarked;

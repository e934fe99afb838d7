/**
 * The assistant that needs no language model: it understands what customers mostly ask, in English and Vietnamese, and
 * answers in sentences made only of what the shop has: its catalogue, its texts, the customer's own deeds, and the
 * recommenders. What it does not understand it says it cannot answer, says what it can, and offers a person.
 *
 * <p>It understands by rules, in an order in which the surer goes first. What was said before counts only as far as the
 * conversation itself says: the products of the last answer, and what was wished before.
 */
@NullMarked
package dev.shopkeeper.application.chat.local;

import org.jspecify.annotations.NullMarked;

/**
 * What a customer and the shop's assistant say to each other.
 *
 * <p>A conversation is a row of turns, numbered from 0. Turn {@code k} is one question of the customer's, message
 * {@code 2k}, and the answer to it, message {@code 2k + 1}: so the id of either can be computed as soon as the turn is
 * taken in, and each is written once, whoever tries to write it how often. A turn whose answer could not be made leaves
 * its second number unused. Messages are only ever added, and go only when the customer's history is cleared.
 */
@NullMarked
package dev.shopkeeper.domain.chat;

import org.jspecify.annotations.NullMarked;

/**
 * What the shop says of itself: opening hours, shipping, returns, payment, how to reach it. Each text is written once for
 * each language. A shop's own texts come from files that are read at start and kept in the store, so that every node has
 * them; the demo brings some of its own.
 */
@NullMarked
package dev.shopkeeper.application.chat.shoptext;

import org.jspecify.annotations.NullMarked;

/** How a customer's question becomes an answer: one turn after the other, whatever becomes of those who wait for it. */
@NullMarked
package dev.shopkeeper.application.chat.turn;

import org.jspecify.annotations.NullMarked;

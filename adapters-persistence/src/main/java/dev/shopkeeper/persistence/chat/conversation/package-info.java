/**
 * Conversations, their messages and turns in MongoDB, and what happens while an answer is made in Redis.
 *
 * <p>Every step of a turn is one write of one document: the turn is added under its computed id, which is what accepts the
 * message; its two messages are inserted, each under its own computed id; and the turn is ended. Whoever repeats a step
 * finds the key taken.
 */
@NullMarked
package dev.shopkeeper.persistence.chat.conversation;

import org.jspecify.annotations.NullMarked;

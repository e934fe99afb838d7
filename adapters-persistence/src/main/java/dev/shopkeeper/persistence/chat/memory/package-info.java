/**
 * Chat memory: facts and summary of a customer in one document of MongoDB, what older messages are found by in segments, and
 * the last messages of conversations in Redis. All of it can be lost and is made again from the messages, but for facts that a
 * customer took back: those are not learned again because the document says how far was read.
 */
@NullMarked
package dev.shopkeeper.persistence.chat.memory;

import org.jspecify.annotations.NullMarked;

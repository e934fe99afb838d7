/**
 * Chat over HTTP: messages sent and streamed, what was said, what people thought of it, and who waits for a person.
 *
 * <p>A message's id is that of its answer, which is known before there is one. A stream only looks on: a connection that
 * closes leaves the turn alone, and whoever comes back with {@code Last-Event-ID} sees what they missed, on any node; where
 * the pieces are not kept any more, the whole answer in one.
 */
@NullMarked
package dev.shopkeeper.rest.chat;

import org.jspecify.annotations.NullMarked;

/**
 * Chat: an assistant that knows the customer, remembers, and never makes figures up. Each part of it has a package of its
 * own.
 */
@NullMarked
package dev.shopkeeper.application.chat;

import org.jspecify.annotations.NullMarked;

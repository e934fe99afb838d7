/** What is remembered of a customer, as they see it and take it back. */
@NullMarked
package dev.shopkeeper.rest.chat.memory;

import org.jspecify.annotations.NullMarked;

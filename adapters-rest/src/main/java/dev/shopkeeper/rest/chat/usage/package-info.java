/** What the language model cost, for admins. */
@NullMarked
package dev.shopkeeper.rest.chat.usage;

import org.jspecify.annotations.NullMarked;

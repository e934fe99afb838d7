/** What the shop says of itself. */
@NullMarked
package dev.shopkeeper.persistence.chat.shoptext;

import org.jspecify.annotations.NullMarked;

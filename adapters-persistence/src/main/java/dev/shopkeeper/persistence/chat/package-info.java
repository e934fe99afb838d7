/** Where chat is kept. */
@NullMarked
package dev.shopkeeper.persistence.chat;

import org.jspecify.annotations.NullMarked;

/** How well older messages are found, measured on conversations that others have written. */
@NullMarked
package dev.shopkeeper.ai.chat.memory;

import org.jspecify.annotations.NullMarked;

/** The rules of prompts. */
@NullMarked
package dev.shopkeeper.domain.chat.prompt;

import org.jspecify.annotations.NullMarked;

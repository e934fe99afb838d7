/** Prompts over HTTP, for admins: written, published, looked up with what came of them, and tried out. */
@NullMarked
package dev.shopkeeper.rest.chat.prompt;

import org.jspecify.annotations.NullMarked;

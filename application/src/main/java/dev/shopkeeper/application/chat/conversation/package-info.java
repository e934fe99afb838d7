/** The conversations that are kept, what was said in them, and what can be asked about them. */
@NullMarked
package dev.shopkeeper.application.chat.conversation;

import org.jspecify.annotations.NullMarked;

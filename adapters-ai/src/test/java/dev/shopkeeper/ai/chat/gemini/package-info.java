/** What comes of every good and bad day of the provider. */
@NullMarked
package dev.shopkeeper.ai.chat.gemini;

import org.jspecify.annotations.NullMarked;

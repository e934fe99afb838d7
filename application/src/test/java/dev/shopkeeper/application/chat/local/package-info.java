/** What the assistant without a model answers over the demo shop, and how often it is right. */
@NullMarked
package dev.shopkeeper.application.chat.local;

import org.jspecify.annotations.NullMarked;

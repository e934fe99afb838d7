/** What the tools of the chat do with right and wrong calls. */
@NullMarked
package dev.shopkeeper.application.chat.tool;

import org.jspecify.annotations.NullMarked;

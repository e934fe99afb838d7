/** What every ledger of tokens promises, and how far the caps hold. */
@NullMarked
package dev.shopkeeper.application.chat.usage;

import org.jspecify.annotations.NullMarked;

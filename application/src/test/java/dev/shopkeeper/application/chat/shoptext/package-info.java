/** How shop texts are kept, read and found. */
@NullMarked
package dev.shopkeeper.application.chat.shoptext;

import org.jspecify.annotations.NullMarked;

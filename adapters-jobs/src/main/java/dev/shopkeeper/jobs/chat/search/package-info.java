/** The rhythm in which the chat's index follows the catalogue. */
@NullMarked
package dev.shopkeeper.jobs.chat.search;

import org.jspecify.annotations.NullMarked;

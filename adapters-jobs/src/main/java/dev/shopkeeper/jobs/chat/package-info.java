/** The rhythm of chat, and its figures. */
@NullMarked
package dev.shopkeeper.jobs.chat;

import org.jspecify.annotations.NullMarked;

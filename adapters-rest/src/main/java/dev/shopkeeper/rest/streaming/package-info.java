/** Answers that are written while they are read, however long they get. */
@NullMarked
package dev.shopkeeper.rest.streaming;

import org.jspecify.annotations.NullMarked;

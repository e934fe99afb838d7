/** Remembers which member of staff did what, without a word about the people it was done to. */
@NullMarked
package dev.shopkeeper.application.audit;

import org.jspecify.annotations.NullMarked;

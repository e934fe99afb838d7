/**
 * Runs customer imports and takes them back.
 *
 * <p>A batch of records is decided, its decision written down, then carried out, then counted; so a batch that a crash
 * interrupted is carried out again as it was decided, and counted once.
 */
@NullMarked
package dev.shopkeeper.application.customerimport;

import org.jspecify.annotations.NullMarked;

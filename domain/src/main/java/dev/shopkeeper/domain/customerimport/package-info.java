/**
 * Taking customers in from a file.
 *
 * <p>A file is read record by record. Each record becomes exactly one of four outcomes (created, updated, duplicate,
 * refused), and the {@link dev.shopkeeper.domain.customerimport.Tally} of an import adds up at every moment. No record
 * can end an import: what cannot be used is refused with its number and the reason.
 */
@NullMarked
package dev.shopkeeper.domain.customerimport;

import org.jspecify.annotations.NullMarked;

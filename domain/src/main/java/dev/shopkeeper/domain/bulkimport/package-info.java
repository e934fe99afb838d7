/**
 * Taking many things in from a file, whatever they are.
 *
 * <p>A file is read record by record. Each record becomes exactly one of four outcomes (created, updated, duplicate,
 * refused), and the {@link dev.shopkeeper.domain.bulkimport.Tally} of an import adds up at every moment. No record can
 * end an import: what cannot be used is refused with its number and the reason.
 *
 * <p>What a file is of, a feature says with an {@link dev.shopkeeper.domain.bulkimport.ImportKind}: how things are told
 * apart, what a record makes of one, and how a repeated batch recognises what it has done already.
 */
@NullMarked
package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.NullMarked;

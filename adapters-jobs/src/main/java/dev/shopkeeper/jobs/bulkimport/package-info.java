/**
 * Reads the files that imports come in.
 *
 * <p>How a file is written is found by looking, never by its name: packing by its first bytes ({@code FileKind}, {@code
 * Packed}), character set by marks, by validity and by what Vietnamese looks like ({@code CharsetFinder}), the delimiter
 * by which one gives records of equal width ({@code DelimiterFinder}).
 *
 * <p>The grammar is commons-csv's. It is asked strictly first; only a record it refuses is read again leniently ({@code
 * CsvRecords}), so that a stray quote costs one record and an unclosed one costs one line.
 *
 * <p>Where a feature takes JSON lines too, a file whose first character is a brace is read as such ({@code JsonLines}):
 * one object a line, each field a column, and a line that is none costs that one.
 */
@NullMarked
package dev.shopkeeper.jobs.bulkimport;

import org.jspecify.annotations.NullMarked;

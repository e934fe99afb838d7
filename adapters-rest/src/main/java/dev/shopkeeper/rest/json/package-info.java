/**
 * How JSON looks on the wire: snake_case, instants with milliseconds in UTC, nulls left out, empty lists kept, unknown
 * fields ignored, and a number taken as its text where a text is expected.
 */
@NullMarked
package dev.shopkeeper.rest.json;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue over HTTP: for people who look around, for the admin who keeps it, and for the programs that sync it.
 * Programs call the same fields by many names; {@code ProductChangeJson} knows them all.
 */
@NullMarked
package dev.shopkeeper.rest.catalogue;

import org.jspecify.annotations.NullMarked;

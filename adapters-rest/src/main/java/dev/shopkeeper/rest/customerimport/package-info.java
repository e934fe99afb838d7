/** Importing customers over HTTP: upload, progress, rejects, undo, history. */
@NullMarked
package dev.shopkeeper.rest.customerimport;

import org.jspecify.annotations.NullMarked;

/** Importing from files over HTTP, whatever is in them: upload, progress, rejects. */
@NullMarked
package dev.shopkeeper.rest.bulkimport;

import org.jspecify.annotations.NullMarked;

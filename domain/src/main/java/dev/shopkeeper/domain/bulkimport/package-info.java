/** Taking many things in from a file, whatever they are. */
@NullMarked
package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.NullMarked;

/** Tests of cursors. */
@NullMarked
package dev.shopkeeper.persistence.paging;

import org.jspecify.annotations.NullMarked;

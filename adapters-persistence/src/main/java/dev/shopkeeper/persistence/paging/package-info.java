/** How lists are walked: by the key of the last item seen, in an opaque text. */
@NullMarked
package dev.shopkeeper.persistence.paging;

import org.jspecify.annotations.NullMarked;

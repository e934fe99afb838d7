package dev.shopkeeper.domain.bulkimport;

import dev.shopkeeper.domain.failure.NotFound;

/** No import has that id. */
public final class UnknownImport extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownImport() {
        super("there is no import with this id");
    }
}

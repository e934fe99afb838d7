package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.failure.Conflict;

/** An import cannot be taken back before it has ended. */
public final class ImportStillRunning extends Conflict {

    private static final long serialVersionUID = 1L;

    public ImportStillRunning() {
        super("the import has not ended: cancel it or wait, then undo it");
    }
}

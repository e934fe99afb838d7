package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.domain.customerimport.ImportUndo;
import java.util.Optional;

/** All undos of imports; each is saved as a whole, by the one worker that runs it. */
public interface ImportUndos {

    void save(ImportUndo undo);

    Optional<ImportUndo> find(String id);
}

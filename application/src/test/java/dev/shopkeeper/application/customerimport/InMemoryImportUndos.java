package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.domain.customerimport.ImportUndo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Undos for as long as a test runs. */
public final class InMemoryImportUndos implements ImportUndos {

    private final Map<String, ImportUndo> byId = new HashMap<>();

    @Override
    public synchronized void save(ImportUndo undo) {
        byId.put(undo.id(), undo);
    }

    @Override
    public synchronized Optional<ImportUndo> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

package dev.shopkeeper.domain.bulkimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The things a batch of records speaks of, as they become while its records are decided one after the other. */
final class KnownThings<R, W> {

    private final ImportKind<R, W> kind;
    private final Map<String, W> stored = new HashMap<>();
    private final Map<String, W> current = new HashMap<>();
    private final Map<String, W> changed = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();

    KnownThings(ImportKind<R, W> kind, Collection<W> stored) {
        this.kind = kind;
        for (W thing : stored) {
            this.stored.put(kind.idOf(thing), thing);
            remember(thing);
        }
    }

    @Nullable
    W get(String id) {
        return current.get(id);
    }

    /** The ids of those that a record names, by the keys that count first. */
    Set<String> matching(R content) {
        Set<String> found = new LinkedHashSet<>();
        for (String key : kind.keysIn(content)) {
            String id = idByKey.get(key);
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    void put(W next) {
        String id = kind.idOf(next);
        W before = current.get(id);
        if (before != null) {
            kind.keysOf(before).forEach(idByKey::remove);
        }
        remember(next);
        changed.put(id, next);
    }

    /** The last state of each thing that changed, one version above the stored one whatever happened between. */
    List<W> changes() {
        List<W> changes = new ArrayList<>(changed.size());
        changed.forEach((id, last) -> {
            W before = stored.get(id);
            changes.add(kind.withVersion(last, before == null ? 1 : kind.versionOf(before) + 1));
        });
        return changes;
    }

    private void remember(W thing) {
        String id = kind.idOf(thing);
        current.put(id, thing);
        for (String key : kind.keysOf(thing)) {
            idByKey.put(key, id);
        }
    }
}

package dev.shopkeeper.bootstrap.architecture.crooked.persistence.one;

import dev.shopkeeper.bootstrap.architecture.crooked.bootstrap.ThingUtil;
import dev.shopkeeper.bootstrap.architecture.crooked.domain.one.Impatient;
import java.util.List;

/** Is public, and knows who put it together. */
public record OpenDocument(ThingUtil things) {
    public List<Impatient> all() {
        return List.of();
    }
}

package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Models for as long as a test runs. */
public final class InMemoryModelSnapshots implements ModelSnapshots {

    private record Key(ModelType type, long version) {}

    private final Map<Key, ModelVersion> versions = new HashMap<>();
    private final Map<Key, byte[]> contents = new HashMap<>();
    private final Map<ModelType, Long> taken = new EnumMap<>(ModelType.class);
    private final Map<ModelType, Long> active = new EnumMap<>(ModelType.class);

    @Override
    public synchronized long nextVersion(ModelType type) {
        return taken.merge(type, 1L, Long::sum);
    }

    @Override
    public synchronized long write(ModelType type, long version, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        contents.put(new Key(type, version), out.toByteArray());
        return out.size();
    }

    @Override
    public synchronized void keep(ModelVersion version) {
        versions.put(new Key(version.type(), version.version()), version);
    }

    @Override
    public synchronized Optional<ModelVersion> find(ModelType type, long version) {
        return Optional.ofNullable(versions.get(new Key(type, version)));
    }

    @Override
    public synchronized List<ModelVersion> versions(@Nullable ModelType type, int limit) {
        return versions.values().stream()
                .filter(version -> type == null || version.type() == type)
                .sorted(Comparator.comparing(ModelVersion::trainedAt)
                        .thenComparingLong(ModelVersion::version)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized InputStream open(ModelType type, long version) {
        return new ByteArrayInputStream(contents.getOrDefault(new Key(type, version), new byte[0]));
    }

    @Override
    public synchronized Map<ModelType, Long> active() {
        return Map.copyOf(active);
    }

    @Override
    public synchronized boolean activate(ModelType type, long version, @Nullable Long expected) {
        if (!Objects.equals(active.get(type), expected)) {
            return false;
        }
        active.put(type, version);
        return true;
    }

    @Override
    public synchronized int prune(ModelType type, int keep) {
        List<ModelVersion> going = versions(type, Integer.MAX_VALUE).stream()
                .skip(keep)
                .filter(version -> !Objects.equals(active.get(type), version.version()))
                .toList();
        for (ModelVersion version : going) {
            versions.remove(new Key(type, version.version()));
            contents.remove(new Key(type, version.version()));
        }
        return going.size();
    }
}

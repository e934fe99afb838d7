package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.training.ModelFile;
import dev.shopkeeper.application.recommendation.training.ModelSnapshots;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node serves from. One thread {@linkplain #refresh() refreshes} it every second or so; requests take the
 * present state and keep it to their end.
 */
public final class ServingState {

    private static final Logger LOG = LoggerFactory.getLogger(ServingState.class);

    /** Clocks of other nodes may be behind by so much. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Products products;
    private final ModelSnapshots snapshots;
    private final Recommenders recommenders;
    private final InstantSource clock;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Map<ModelType, Long> seen = new EnumMap<>(ModelType.class);
    private volatile Serving serving = Serving.NOTHING;
    private @Nullable Instant newestChange;
    private Instant settledAt = Instant.MIN;

    public ServingState(Products products, ModelSnapshots snapshots, Recommenders recommenders, InstantSource clock) {
        this.products = products;
        this.snapshots = snapshots;
        this.recommenders = recommenders;
        this.clock = clock;
    }

    /** The present state; waits for the first one. */
    Serving current() {
        try {
            if (!loaded.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(
                        Unavailable.Why.AWAY, "the catalogue is still being loaded: try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Why.AWAY, "the server stops");
        }
        return serving;
    }

    /** Looks what changed, and swaps to it. */
    public synchronized void refresh() {
        Serving before = serving;
        ServedCatalogue catalogue = catalogueNow(before.catalogue());
        Map<ModelType, ServedModel> models = modelsNow(before, catalogue);
        if (catalogue != before.catalogue() || !models.equals(before.models())) {
            serving = new Serving(catalogue, models);
        }
        loaded.countDown();
    }

    private ServedCatalogue catalogueNow(ServedCatalogue before) {
        Optional<Instant> last = products.lastChange();
        if (last.isEmpty()) {
            return before;
        }
        Instant newest = last.get();
        Instant now = clock.instant();
        if (!newest.equals(newestChange)) {
            settledAt = now.plus(OVERLAP);
        } else if (now.isAfter(settledAt)) {
            return before;
        }
        ServedCatalogue.Editor editor = before.edit();
        if (newestChange == null) {
            products.walk(batch -> batch.forEach(editor::put));
        } else {
            products.changedSince(newestChange.minus(OVERLAP), batch -> batch.forEach(editor::put));
        }
        newestChange = newest;
        return editor.done();
    }

    private Map<ModelType, ServedModel> modelsNow(Serving before, ServedCatalogue catalogue) {
        Map<ModelType, ServedModel> models = new EnumMap<>(ModelType.class);
        boolean grew = catalogue.size() != before.catalogue().size();
        before.models().forEach((type, model) -> models.put(type, grew ? model.over(catalogue) : model));
        Map<ModelType, Long> active = snapshots.active();
        active.forEach((type, version) -> {
            if (!version.equals(seen.get(type))) {
                seen.put(type, version);
                load(type, version, catalogue).ifPresent(model -> models.put(type, model));
            }
        });
        return models;
    }

    private Optional<ServedModel> load(ModelType type, long version, ServedCatalogue catalogue) {
        Optional<ModelVersion> kept = snapshots.find(type, version);
        if (kept.isEmpty()) {
            LOG.warn("{} version {} serves, and is not kept any more", type.wireName(), version);
            return Optional.empty();
        }
        return switch (ModelFile.read(snapshots.open(type, version), recommenders)) {
            case ModelFile.Found.Usable(ModelFile file) -> {
                LOG.info("{} version {} serves here", type.wireName(), version);
                yield Optional.of(ServedModel.of(kept.get(), file, catalogue));
            }
            case ModelFile.Found.Unreadable(String why) -> {
                LOG.warn(
                        "{} version {} cannot be read here, so the one before goes on serving: {}",
                        type.wireName(),
                        version,
                        why);
                yield Optional.empty();
            }
        };
    }

    /** The versions that serve here. */
    public List<ModelVersion> served() {
        return serving.models().values().stream().map(ServedModel::version).toList();
    }
}

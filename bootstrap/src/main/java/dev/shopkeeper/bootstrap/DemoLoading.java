package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.application.demo.LoadDemoData;
import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads demo data where it is wanted: people and products before the shop opens, what the people did just after. */
final class DemoLoading implements BeforeServing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final LoadDemoData load;
    private final boolean wanted;
    private @Nullable Thread later;

    DemoLoading(LoadDemoData load, boolean wanted) {
        this.load = load;
        this.wanted = wanted;
    }

    @Override
    public synchronized void run() {
        List<DemoData> left = wanted ? load.load() : List.of();
        if (!left.isEmpty()) {
            later = Thread.ofVirtual().name("demo-data").start(() -> loadAll(left));
        }
    }

    private static void loadAll(List<DemoData> parts) {
        try {
            parts.forEach(DemoData::load);
        } catch (Unavailable e) {
            LOG.warn("The store went away, so the demo data is not complete");
        }
    }

    /** What was begun is finished, before the store is taken away. */
    @Override
    public synchronized void close() {
        if (later != null) {
            try {
                later.join(LONGEST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

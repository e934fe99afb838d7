package dev.shopkeeper.application.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Computes over rows on all cores, in blocks that idle workers take, so that long rows do not hold up the rest. */
public final class ParallelRows {

    private final int threads;

    public ParallelRows(int threads) {
        this.threads = threads;
    }

    public static ParallelRows onAllCores() {
        return new ParallelRows(Runtime.getRuntime().availableProcessors());
    }

    /** Does something with the rows from one to before another; workers have numbers from 0. */
    @FunctionalInterface
    public interface Block {
        void run(int worker, int from, int to);
    }

    public int threads() {
        return threads;
    }

    /**
     * Returns when all rows are done; what a block throws, this throws.
     *
     * @throws CancellationException when the monitor says so, between blocks
     */
    public void forEach(int rows, int blockSize, FitMonitor monitor, Block block) {
        AtomicInteger next = new AtomicInteger();
        int workers = Math.clamp((rows + blockSize - 1L) / blockSize, 1, threads);
        if (workers == 1) {
            work(0, rows, blockSize, next, monitor, block);
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("rows-", 0).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < workers; w++) {
                int worker = w;
                running.add(pool.submit(() -> work(worker, rows, blockSize, next, monitor, block)));
            }
            for (Future<?> each : running) {
                await(each);
            }
        }
    }

    private static void work(int worker, int rows, int blockSize, AtomicInteger next, FitMonitor monitor, Block block) {
        for (int from = next.getAndAdd(blockSize); from < rows && from >= 0; from = next.getAndAdd(blockSize)) {
            if (monitor.cancelled()) {
                throw new CancellationException("the fit was cancelled");
            }
            block.run(worker, from, Math.min(rows, from + blockSize));
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the fit was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException bug -> throw bug;
                case Error bad -> throw bad;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}

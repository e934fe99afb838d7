package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file batch by batch, and the next batch while the caller works on this one. */
final class BatchReader<R> implements AutoCloseable {

    /** A batch ends early after so many characters, so that a file of huge records is read in bounded memory too. */
    private static final long MAX_CHARS = 4_000_000;

    private final RowReader.Rows rows;
    private final Function<ImportRow, ReadRow<R>> reading;
    private final int size;
    /** Reading only computes: on virtual threads it would keep requests from the few that carry those. */
    private final ExecutorService ahead = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("import-reader").factory());

    private long position;
    private @Nullable CompletableFuture<List<ReadRow<R>>> next;

    BatchReader(RowReader.Rows rows, Function<ImportRow, ReadRow<R>> reading, int size) {
        this.rows = rows;
        this.reading = reading;
        this.size = size;
    }

    /** How many records stand before the next batch. */
    long position() {
        return position;
    }

    /** Passes over this many records. */
    void skip(long records) {
        while (position < records && rows.next() != null) {
            position++;
        }
    }

    /** The next batch; empty at the end. Batches begin at the same records whenever the file is read. */
    List<ReadRow<R>> next() {
        List<ReadRow<R>> batch = next == null ? read() : await(next);
        position += batch.size();
        next = batch.isEmpty() ? null : CompletableFuture.supplyAsync(this::read, ahead);
        return batch;
    }

    /** What goes wrong ahead is told as if it went wrong here. */
    private static <T> T await(CompletableFuture<T> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    @Override
    public void close() {
        ahead.close();
        rows.close();
    }

    private List<ReadRow<R>> read() {
        List<ReadRow<R>> batch = new ArrayList<>(size);
        long chars = 0;
        while (batch.size() < size && chars < MAX_CHARS) {
            ImportRow row = rows.next();
            if (row == null) {
                break;
            }
            for (String cell : row.cells()) {
                chars += cell.length();
            }
            batch.add(reading.apply(row));
        }
        return batch;
    }
}

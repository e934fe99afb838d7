package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportQueries.Progress;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.RowError;
import dev.shopkeeper.domain.bulkimport.Tally;
import dev.shopkeeper.domain.task.Task;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an import stands, on the wire. */
@Serdeable
public record ImportJson(
        String jobId,
        String status,
        int progress,
        long total,
        long processed,
        long succeeded,
        long updated,
        long duplicates,
        long failed,
        long warnings,
        List<ErrorJson> errors,
        String rejectsUrl,
        double rowsPerSecond,
        String fileName,
        long fileSize,
        String onDuplicate,
        boolean dryRun,
        String encoding,
        String delimiter,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String message) {

    /** What is wrong with one record. */
    @Serdeable
    public record ErrorJson(long row, @Nullable String field, String reason) {
        static ErrorJson of(RowError error) {
            return new ErrorJson(error.row(), error.field(), error.reason());
        }
    }

    /**
     * How an import stands.
     *
     * @param home where the feature's imports are, such as {@code /customers/import}
     */
    public static ImportJson of(Progress progress, String home, Instant now) {
        BulkImport from = progress.bulkImport();
        Task task = progress.task();
        Tally tally = from.tally();
        Instant startedAt = from.startedAt();
        Instant finishedAt = task == null ? from.finishedAt() : task.finishedAt();
        return new ImportJson(
                from.id().value(),
                status(from, task),
                from.progress(),
                from.total() == null ? 0 : from.total(),
                tally.processed(),
                tally.succeeded(),
                tally.updated(),
                tally.duplicates(),
                tally.failed(),
                tally.warnings(),
                from.errors().stream().map(ErrorJson::of).toList(),
                home + "/" + from.id() + "/rejects",
                rate(tally.processed(), startedAt, finishedAt == null ? now : finishedAt),
                from.fileName(),
                from.fileSize(),
                from.options().onDuplicate().name().toLowerCase(Locale.ROOT),
                from.options().dryRun(),
                from.layout().charset(),
                String.valueOf(from.layout().delimiter()),
                from.createdAt(),
                startedAt,
                finishedAt,
                message(from, task));
    }

    private static String status(BulkImport from, @Nullable Task task) {
        if (task != null) {
            return task.status().name().toLowerCase(Locale.ROOT);
        }
        return from.finishedAt() == null ? "pending" : "completed";
    }

    private static double rate(long records, @Nullable Instant from, Instant to) {
        if (from == null || records == 0) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(from, to).toMillis());
        return Math.round(records * 10_000.0 / millis) / 10.0;
    }

    private static String message(BulkImport from, @Nullable Task task) {
        if (task != null && task.error() != null) {
            return task.error();
        }
        Tally tally = from.tally();
        String verb = from.options().dryRun() ? "would be " : "";
        return tally.processed() + " records: " + tally.succeeded() + " " + verb + "created, " + tally.updated() + " "
                + verb + "updated, " + tally.duplicates() + " known already, " + tally.failed() + " refused";
    }
}

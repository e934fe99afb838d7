package dev.shopkeeper.domain.bulkimport;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file's way into the shop: how it is read, and how far it has come. Whether it runs is its task's affair.
 *
 * @param type       what is imported: the name of its task's type
 * @param fileName   as the uploader called it
 * @param fileSize   in bytes
 * @param owner      who asked for it
 * @param total      how many records the file has; null until they are counted
 * @param tally      what became of those processed
 * @param errors     what was wrong with the first of those refused
 * @param startedAt  when the first record was read; null before
 * @param finishedAt when the last was processed; null before
 */
public record BulkImport(
        ImportId id,
        String type,
        String fileName,
        long fileSize,
        @Nullable String owner,
        ImportOptions options,
        FileLayout layout,
        Instant createdAt,
        @Nullable Long total,
        Tally tally,
        List<RowError> errors,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public static final int MAX_ERRORS = 100;
    public static final int BATCH_SIZE = 1_000;

    public BulkImport {
        errors = List.copyOf(errors);
    }

    /** An import that waits for its turn. */
    public static BulkImport asked(
            ImportId id,
            String type,
            String fileName,
            long fileSize,
            @Nullable String owner,
            ImportOptions options,
            FileLayout layout,
            Instant now) {
        return new BulkImport(
                id, type, fileName, fileSize, owner, options, layout, now, null, Tally.ZERO, List.of(), null, null);
    }

    /** Its records have been counted, and reading begins. */
    public BulkImport counted(long records, Instant now) {
        return with(records, tally, errors, now, finishedAt);
    }

    /** A batch of records has been processed. */
    public BulkImport after(Tally next, List<RowError> more) {
        List<RowError> first =
                Stream.concat(errors.stream(), more.stream()).limit(MAX_ERRORS).toList();
        return with(total, next, first, startedAt, finishedAt);
    }

    /** Every record has been processed. */
    public BulkImport finished(Instant now) {
        return with(tally.processed(), tally, errors, startedAt, now);
    }

    /** How far it is, in percent; 100 only at the end. */
    public int progress() {
        if (finishedAt != null) {
            return 100;
        }
        return total == null || total == 0 ? 0 : (int) Math.min(99, tally.processed() * 100 / total);
    }

    private BulkImport with(
            @Nullable Long nextTotal,
            Tally nextTally,
            List<RowError> nextErrors,
            @Nullable Instant nextStartedAt,
            @Nullable Instant nextFinishedAt) {
        return new BulkImport(
                id,
                type,
                fileName,
                fileSize,
                owner,
                options,
                layout,
                createdAt,
                nextTotal,
                nextTally,
                nextErrors,
                nextStartedAt,
                nextFinishedAt);
    }
}

package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskRun.LogLevel;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowError;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import dev.shopkeeper.domain.bulkimport.UnknownImport;
import dev.shopkeeper.domain.task.TaskType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Imports a file, batch after batch. After each batch its outcome is counted in one write, so that the numbers add up
 * whenever somebody looks, and a run that was killed goes on where it was.
 */
public final class RunImport<R, W> implements TaskWork {

    private static final int MAX_WARNINGS_LOGGED = 50;
    private static final int COUNT_BETWEEN_CHECKS = 10_000;

    private final UploadedFiles files;
    private final RowReader reader;
    private final BulkImports imports;
    private final BatchPlans plans;
    private final RejectedRows rejects;
    private final Intake<R, W> intake;
    private final CarryOutBatch<R, W> batches;
    private final OpenReaders<R> open;
    private final InstantSource clock;
    private final int batchSize;

    public RunImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            BatchPlans plans,
            RejectedRows rejects,
            Intake<R, W> intake,
            InstantSource clock) {
        this(files, reader, imports, plans, rejects, intake, clock, BulkImport.BATCH_SIZE);
    }

    RunImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            BatchPlans plans,
            RejectedRows rejects,
            Intake<R, W> intake,
            InstantSource clock,
            int batchSize) {
        this.files = files;
        this.reader = reader;
        this.imports = imports;
        this.plans = plans;
        this.rejects = rejects;
        this.intake = intake;
        this.batches = new CarryOutBatch<>(intake, plans, clock);
        this.open = new OpenReaders<>();
        this.clock = clock;
        this.batchSize = batchSize;
    }

    @Override
    public TaskType type() {
        return intake.type();
    }

    @Override
    public boolean isBulk() {
        return true;
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        BulkImport current = imports.find(new ImportId(run.taskId().value())).orElseThrow(UnknownImport::new);
        if (current.finishedAt() == null && current.total() == null) {
            current = count(current, run);
        }
        if (current.finishedAt() == null && current.total() != null) {
            current = current.options().dryRun() ? rehearse(current, run) : carryOn(current, run);
        }
        if (current.finishedAt() != null) {
            cleanUp(current);
            return new SliceOutcome.Completed(result(current));
        }
        if (run.cancelRequested()) {
            cleanUp(current);
            return new SliceOutcome.Cancelled(result(current));
        }
        return new SliceOutcome.More();
    }

    /** Counts the records, so that people know how far it is; nothing is saved when it has to stop before the end. */
    private BulkImport count(BulkImport current, TaskRun run) {
        long records = 0;
        try (RowReader.Rows rows = rows(current)) {
            while (rows.next() != null) {
                records++;
                if (records % COUNT_BETWEEN_CHECKS == 0 && (run.cancelRequested() || run.shouldYield())) {
                    return current;
                }
            }
        }
        BulkImport counted = current.counted(records, clock.instant());
        imports.save(counted);
        run.log(LogLevel.INFO, "The file holds " + records + " records");
        return counted;
    }

    private BulkImport carryOn(BulkImport started, TaskRun run) {
        BulkImport current = started;
        BatchReader<R> batch = open.take(current, this::batches);
        boolean mayBeRepeated = true;
        boolean keepOpen = false;
        try {
            while (!run.cancelRequested()) {
                if (run.shouldYield()) {
                    keepOpen = true;
                    return current;
                }
                List<ReadRow<R>> rows = batch.next();
                if (rows.isEmpty()) {
                    return finish(current, run);
                }
                current = settled(current, rows, batches.carryOut(current, rows, mayBeRepeated), run);
                mayBeRepeated = false;
            }
            return current;
        } finally {
            if (keepOpen) {
                open.keep(current, batch);
            } else {
                batch.close();
            }
        }
    }

    /** Tells what an import would do. Things that it would create exist nowhere, so it remembers their keys. */
    private BulkImport rehearse(BulkImport started, TaskRun run) {
        BulkImport current = started;
        SeenKeys seen = new SeenKeys();
        try (BatchReader<R> batch = batches(current, 0)) {
            while (!run.cancelRequested()) {
                List<ReadRow<R>> rows = batch.next();
                if (rows.isEmpty()) {
                    return finish(current, run);
                }
                List<RowOutcome> outcomes =
                        seen.withoutRepeats(rows, batches.rehearse(current, rows), intake.kind()::keysIn);
                if (batch.position() > current.tally().processed()) {
                    current = settled(current, rows, outcomes, run);
                }
            }
            return current;
        }
    }

    private BulkImport settled(BulkImport before, List<ReadRow<R>> rows, List<RowOutcome> outcomes, TaskRun run) {
        List<RowError> errors = new ArrayList<>();
        List<RejectedRows.RejectedRow> refused = new ArrayList<>();
        long warnings = 0;
        for (int i = 0; i < rows.size(); i++) {
            ReadRow<R> row = rows.get(i);
            if (outcomes.get(i) instanceof RowOutcome.Refused(var field, var reason)) {
                String shown = field == null ? reason : field + " " + reason;
                errors.add(new RowError(row.number(), field, reason));
                refused.add(new RejectedRows.RejectedRow(
                        row.number(), shown, row.row().cells(), intake.identifiers(row.content())));
            } else {
                warnings += row.warnings().size();
                logWarnings(row, before.tally().warnings() + warnings, run);
            }
        }
        if (!refused.isEmpty()) {
            rejects.save(before.id(), refused, clock.instant());
        }
        BulkImport after = before.after(before.tally().plus(outcomes, warnings), errors);
        imports.save(after);
        run.progress(after.progress());
        return after;
    }

    private static void logWarnings(ReadRow<?> row, long soFar, TaskRun run) {
        if (!row.warnings().isEmpty() && soFar <= MAX_WARNINGS_LOGGED) {
            var first = row.warnings().getFirst();
            run.log(LogLevel.WARNING, "Record " + row.number() + ": " + first.field() + " " + first.message());
        }
    }

    private BulkImport finish(BulkImport current, TaskRun run) {
        BulkImport finished = current.finished(clock.instant());
        imports.save(finished);
        run.progress(100);
        return finished;
    }

    private void cleanUp(BulkImport ended) {
        open.drop(ended.id());
        files.delete(ended.id().value());
        plans.remove(ended.id());
    }

    private BatchReader<R> batches(BulkImport current, long position) {
        BatchReader<R> batch =
                new BatchReader<>(rows(current), intake.reading(current.layout(), current.options()), batchSize);
        batch.skip(position);
        return batch;
    }

    private RowReader.Rows rows(BulkImport current) {
        try {
            return reader.open(() -> files.open(current.id().value()), current.layout());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> result(BulkImport ended) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("total", ended.total() == null ? 0L : ended.total());
        result.put("processed", ended.tally().processed());
        result.put("succeeded", ended.tally().succeeded());
        result.put("updated", ended.tally().updated());
        result.put("duplicates", ended.tally().duplicates());
        result.put("failed", ended.tally().failed());
        result.put("warnings", ended.tally().warnings());
        return result;
    }
}

package dev.shopkeeper.application.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One import in a process that can be killed and started again, with everything it stores kept. */
public final class ImportStory {

    public static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    public static final ImportId ID = new ImportId("import");

    final InMemoryRejectedRows rejects = new InMemoryRejectedRows();
    final Crashes crashes = new Crashes();
    final List<BulkImport> saved = new ArrayList<>();

    private final InMemoryBulkImports imports = new InMemoryBulkImports();
    private final InMemoryBatchPlans plans = new InMemoryBatchPlans();
    private final InMemoryUploadedFiles files = new InMemoryUploadedFiles(InstantSource.fixed(NOW));
    private final List<String> header;
    private final List<List<String>> rows;
    private final Function<Crashes, Intake<?, ?>> intake;
    private final int batchSize;
    private RunImport<?, ?> work;

    /** @param intake makes what takes the rows in, behind ports that may crash */
    public ImportStory(
            List<String> header,
            List<List<String>> rows,
            ImportOptions options,
            int batchSize,
            Function<Crashes, Intake<?, ?>> intake) {
        this.intake = intake;
        this.header = header;
        this.rows = rows;
        this.batchSize = batchSize;
        FileLayout layout = new FileLayout(FileLayout.Packing.PLAIN, "UTF-8", ',', header);
        imports.save(BulkImport.asked(ID, "import", "things.csv", 1, "admin", options, layout, NOW));
        crashes.never();
        work = newProcess();
    }

    /** Runs to the end, however often it must be asked to. */
    public SliceOutcome run(TaskRun run) {
        SliceOutcome outcome = work.runSlice(run);
        while (outcome instanceof SliceOutcome.More) {
            outcome = work.runSlice(run);
        }
        return outcome;
    }

    public SliceOutcome run() {
        return run(new Undisturbed());
    }

    /** Runs into a crash, if it comes to that, and then in a new process to the end. */
    public void runAcrossACrash(int afterCalls, boolean afterTheCall) {
        crashes.in(afterCalls, afterTheCall);
        try {
            run();
        } catch (Crashes.Killed killed) {
            crashes.never();
            work = newProcess();
            run();
        }
        crashes.never();
    }

    public BulkImport result() {
        return imports.find(ID).orElseThrow();
    }

    /** What was refused. */
    public List<RejectedRows.RejectedRow> refused() {
        List<RejectedRows.RejectedRow> refused = new ArrayList<>();
        rejects.forEach(ID, refused::add);
        return refused;
    }

    private RunImport<?, ?> newProcess() {
        return newProcess(intake.apply(crashes));
    }

    private <R, W> RunImport<R, W> newProcess(Intake<R, W> taking) {
        BulkImports watched = new BulkImports() {
            @Override
            public void save(BulkImport bulkImport) {
                imports.save(bulkImport);
                saved.add(bulkImport);
            }

            @Override
            public Optional<BulkImport> find(ImportId id) {
                return imports.find(id);
            }

            @Override
            public Page<BulkImport> list(TaskType type, PageRequest page) {
                return imports.list(type, page);
            }
        };
        return new RunImport<>(
                files,
                new ListedRows(),
                crashes.around(BulkImports.class, watched),
                crashes.around(BatchPlans.class, plans),
                crashes.around(RejectedRows.class, rejects),
                taking,
                InstantSource.fixed(NOW),
                batchSize);
    }

    /** The numbers never shrink, and never exceed the total. */
    public void assertTheLedgerBalanced() {
        BulkImport before = saved.getFirst();
        for (BulkImport now : saved) {
            assertThat(now.total())
                    .isNotNull()
                    .isGreaterThanOrEqualTo(now.tally().processed());
            assertThat(now.tally().succeeded())
                    .isGreaterThanOrEqualTo(before.tally().succeeded());
            assertThat(now.tally().updated())
                    .isGreaterThanOrEqualTo(before.tally().updated());
            assertThat(now.tally().duplicates())
                    .isGreaterThanOrEqualTo(before.tally().duplicates());
            assertThat(now.tally().failed())
                    .isGreaterThanOrEqualTo(before.tally().failed());
            before = now;
        }
        assertThat(before.tally().processed()).isEqualTo(rows.size());
        assertThat(before.total()).isEqualTo(rows.size());
    }

    /** Reads the story's own rows. */
    private final class ListedRows implements RowReader {

        @Override
        public FileLayout inspect(
                Source source, @Nullable String charset, @Nullable String delimiter, Set<FileLayout.Format> formats) {
            return new FileLayout(FileLayout.Packing.PLAIN, "UTF-8", ',', header);
        }

        @Override
        public Beginning begin(
                InputStream content,
                @Nullable String charset,
                @Nullable String delimiter,
                Set<FileLayout.Format> formats,
                int most) {
            throw new UnsupportedOperationException("nobody looks at the rows of a story before it begins");
        }

        @Override
        public Rows open(Source source, FileLayout layout) {
            Iterator<List<String>> iterator = rows.iterator();
            return new Rows() {
                private long number;

                @Override
                public @Nullable ImportRow next() {
                    return iterator.hasNext() ? new ImportRow(++number, iterator.next(), null) : null;
                }

                @Override
                public void close() {}
            };
        }
    }

    /** A run of the import that nobody cancels and that need not make room. */
    public static class Undisturbed extends dev.shopkeeper.application.task.Undisturbed {

        public Undisturbed() {
            super(new TaskId(ID.value()));
        }
    }
}

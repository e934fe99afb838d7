package dev.shopkeeper.application.customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.customer.InMemoryTombstones;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.FileLayout;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.customerimport.ImportOptions;
import dev.shopkeeper.domain.customerimport.ImportRow;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import in a process that can be killed and started again, with everything it stores kept. */
final class ImportStory {

    static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    static final ImportId ID = new ImportId("import");

    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryTombstones tombstones = new InMemoryTombstones();
    final InMemoryRejectedRows rejects = new InMemoryRejectedRows();
    final Crashes crashes = new Crashes();
    final List<CustomerImport> saved = new ArrayList<>();

    private final InMemoryCustomerImports imports = new InMemoryCustomerImports();
    private final InMemoryBatchPlans plans = new InMemoryBatchPlans();
    private final InMemoryUploadedFiles files = new InMemoryUploadedFiles(InstantSource.fixed(NOW));
    private final List<String> header;
    private final List<List<String>> rows;
    private final int batchSize;
    private RunCustomerImport work;

    ImportStory(List<String> header, List<List<String>> rows, ImportOptions options, int batchSize) {
        this.header = header;
        this.rows = rows;
        this.batchSize = batchSize;
        FileLayout layout = new FileLayout(FileLayout.Packing.PLAIN, "UTF-8", ',', header);
        imports.save(CustomerImport.asked(ID, "customers.csv", 1, "admin", options, layout, NOW));
        crashes.never();
        work = newProcess();
    }

    /** Runs to the end, however often it must be asked to. */
    SliceOutcome run(TaskRun run) {
        SliceOutcome outcome = work.runSlice(run);
        while (outcome instanceof SliceOutcome.More) {
            outcome = work.runSlice(run);
        }
        return outcome;
    }

    SliceOutcome run() {
        return run(new Undisturbed());
    }

    /** Runs into a crash, if it comes to that, and then in a new process to the end. */
    void runAcrossACrash(int afterCalls, boolean afterTheCall) {
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

    CustomerImport result() {
        return imports.find(ID).orElseThrow();
    }

    List<Customer> everybody() {
        List<Customer> all = new ArrayList<>();
        customers.walk(CustomerFilter.ALL, all::add);
        return all;
    }

    private RunCustomerImport newProcess() {
        CustomerImports watched = new CustomerImports() {
            @Override
            public void save(CustomerImport customerImport) {
                imports.save(customerImport);
                saved.add(customerImport);
            }

            @Override
            public java.util.Optional<CustomerImport> find(ImportId id) {
                return imports.find(id);
            }

            @Override
            public dev.shopkeeper.domain.paging.Page<CustomerImport> list(
                    dev.shopkeeper.domain.paging.PageRequest page) {
                return imports.list(page);
            }
        };
        return new RunCustomerImport(
                files,
                new ListedRows(),
                crashes.around(CustomerImports.class, watched),
                crashes.around(BatchPlans.class, plans),
                crashes.around(RejectedRows.class, rejects),
                crashes.around(Customers.class, customers),
                tombstones,
                (written, country) -> written.startsWith("+") ? written : null,
                InstantSource.fixed(NOW),
                batchSize);
    }

    /** The numbers never shrink, and never exceed the total. */
    void assertTheLedgerBalanced() {
        CustomerImport before = saved.getFirst();
        for (CustomerImport now : saved) {
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
        public FileLayout inspect(Source source, @Nullable String charset, @Nullable String delimiter) {
            return new FileLayout(FileLayout.Packing.PLAIN, "UTF-8", ',', header);
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

    /** A run that nobody cancels and that need not make room. */
    static class Undisturbed implements TaskRun {

        final List<String> log = new ArrayList<>();

        @Override
        public TaskId taskId() {
            return new TaskId(ID.value());
        }

        @Override
        public boolean cancelRequested() {
            return false;
        }

        @Override
        public boolean shouldYield() {
            return false;
        }

        @Override
        public boolean mustStop() {
            return false;
        }

        @Override
        public void progress(int percent) {}

        @Override
        public void log(LogLevel level, String message) {
            log.add(message);
        }
    }
}

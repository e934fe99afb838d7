package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import java.io.IOException;

/**
 * How many records a second are read, on one core.
 *
 * <pre>
 * ./mvnw -pl adapters-jobs -am test-compile
 * ./mvnw -pl adapters-jobs dependency:build-classpath -Dmdep.outputFile=target/classpath
 * taskset -c 0 java -XX:+UseSerialGC \
 *     -cp adapters-jobs/target/test-classes:adapters-jobs/target/classes:$(cat adapters-jobs/target/classpath) \
 *     dev.shopkeeper.jobs.bulkimport.FileRowReaderBenchmark 1000000
 * </pre>
 */
final class FileRowReaderBenchmark {

    private static final int ROUNDS = 6;

    private FileRowReaderBenchmark() {}

    /** Reads so many records, a million when not said, several times over. */
    public static void main(String[] args) throws IOException {
        long records = args.length == 0 ? 1_000_000 : Long.parseLong(args[0]);
        RowReader reader = new FileRowReader(ImportLimits.of(1L << 40, 1L << 40));
        for (int round = 1; round <= ROUNDS; round++) {
            RowReader.Source source = () -> new GeneratedCustomers(records);
            long began = System.nanoTime();
            long read = 0;
            long cells = 0;
            try (RowReader.Rows rows = reader.open(source, reader.inspect(source, null, null))) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    read++;
                    cells += row.cells().size();
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "round %d: %d records, %d cells, %.2f s, %.0f records/s%n",
                    round, read, cells, seconds, read / seconds);
        }
    }
}

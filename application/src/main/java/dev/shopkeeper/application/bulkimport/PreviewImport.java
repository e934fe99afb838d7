package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ColumnMeaning;
import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.task.TaskType;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows how an import would read a file, from its beginning, and keeps nothing of it. */
public final class PreviewImport {

    /** So many records are shown. */
    public static final int ROWS = 10;

    /**
     * How a file would be read.
     *
     * @param columns what its columns mean
     * @param fields  what columns could mean
     * @param rows    its first records
     * @param whole   whether there are no more
     * @param problem why an import would refuse it as a whole; null when it would not
     */
    public record Preview(
            FileLayout layout,
            List<ColumnMeaning> columns,
            List<String> fields,
            List<Row> rows,
            boolean whole,
            @Nullable String problem) {
        public Preview {
            columns = List.copyOf(columns);
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A record as it came.
     *
     * @param fault why it would be refused, whatever the shop knows already; null when it would not, or nobody can say
     */
    public record Row(ImportRow row, RowOutcome.@Nullable Refused fault) {}

    private final RowReader reader;
    private final List<Intake<?, ?>> intakes;

    public PreviewImport(RowReader reader, List<Intake<?, ?>> intakes) {
        this.reader = reader;
        this.intakes = List.copyOf(intakes);
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param type what is in it
     * @throws UnreadableFile                             when it is no file of records at all
     * @throws dev.shopkeeper.domain.failure.InvalidInput when what the uploader says cannot be
     */
    public Preview of(TaskType type, StartImport.Upload upload) throws IOException {
        Intake<?, ?> intake = Intake.of(type, intakes);
        RowReader.Beginning beginning =
                reader.begin(upload.content(), upload.charset(), upload.delimiter(), intake.formats(), ROWS);
        Columns<?> columns = intake.columns(beginning.layout(), upload.options());
        String problem = null;
        List<Row> rows;
        try {
            rows = read(beginning, intake.reading(beginning.layout(), upload.options()));
        } catch (UnreadableFile refused) {
            problem = refused.getMessage();
            rows = beginning.rows().stream().map(row -> new Row(row, null)).toList();
        }
        return new Preview(
                beginning.layout(), columns.meanings(), columns.fieldNames(), rows, beginning.whole(), problem);
    }

    private static <R> List<Row> read(RowReader.Beginning beginning, Function<ImportRow, ReadRow<R>> reading) {
        return beginning.rows().stream()
                .map(row -> new Row(row, reading.apply(row).fault()))
                .toList();
    }
}

package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.application.bulkimport.PreviewImport;
import dev.shopkeeper.domain.bulkimport.ColumnMeaning;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.FileLayout.Format;
import dev.shopkeeper.domain.bulkimport.RowOutcome.Refused;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an import would read a file, on the wire.
 *
 * @param packing   {@code plain}, {@code gzip} or {@code zip}
 * @param format    {@code csv} or {@code json_lines}
 * @param delimiter left out where the file has none
 * @param columns   what its columns mean
 * @param fields    what {@code mapping} may name
 * @param rows      its first records
 * @param complete  whether there are no more
 * @param problem   why an import would refuse the file as it is; left out when it would not
 */
@Serdeable
public record ImportPreviewJson(
        String packing,
        String format,
        String encoding,
        @Nullable String delimiter,
        List<ColumnJson> columns,
        List<String> fields,
        List<RowJson> rows,
        boolean complete,
        @Nullable String problem) {

    /**
     * What a column means.
     *
     * @param column    its name, as {@code mapping} may give it
     * @param field     the field it fills; left out where it fills none
     * @param attribute the attribute it is kept as; left out where it fills a field
     */
    @Serdeable
    public record ColumnJson(
            String column, @Nullable String field, @Nullable String attribute) {
        static ColumnJson of(ColumnMeaning meaning) {
            return new ColumnJson(meaning.column(), meaning.field(), meaning.attribute());
        }
    }

    /**
     * A record as it came.
     *
     * @param row    its number, from 1
     * @param field  the field because of which it would be refused; left out when it would not, or because of none
     * @param reason why it would be refused; left out when it would not
     */
    @Serdeable
    public record RowJson(
            long row,
            List<String> cells,
            @Nullable String field,
            @Nullable String reason) {

        private static final int LONGEST_CELL = 200;

        static RowJson of(PreviewImport.Row row) {
            Refused fault = row.fault();
            List<String> cells =
                    row.row().cells().stream().map(RowJson::beginning).toList();
            return new RowJson(
                    row.row().number(),
                    cells,
                    fault == null ? null : fault.field(),
                    fault == null ? null : fault.reason());
        }

        private static String beginning(String cell) {
            return cell.codePointCount(0, cell.length()) <= LONGEST_CELL
                    ? cell
                    : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_CELL)) + "…";
        }
    }

    static ImportPreviewJson of(PreviewImport.Preview preview) {
        FileLayout layout = preview.layout();
        return new ImportPreviewJson(
                layout.packing().name().toLowerCase(Locale.ROOT),
                layout.format().name().toLowerCase(Locale.ROOT),
                layout.charset(),
                layout.format() == Format.CSV ? String.valueOf(layout.delimiter()) : null,
                preview.columns().stream().map(ColumnJson::of).toList(),
                preview.fields(),
                preview.rows().stream().map(RowJson::of).toList(),
                preview.whole(),
                preview.problem());
    }
}

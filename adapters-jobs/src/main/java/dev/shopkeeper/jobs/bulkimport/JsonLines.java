package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records of a text that is one JSON object a line. Each field is a column; where it stands in an object inside, its name
 * is the way to it. A line that is no object, or too long, is one faulty record; empty lines are none.
 */
final class JsonLines implements RowReader.Rows {

    static final String NO_OBJECT = "the line is no JSON object";
    static final String TOO_MANY_FIELDS = "the record has more fields than are taken";

    private static final int FAULTY_CHARS = 10_000;

    /** Opens a text from its start. */
    @FunctionalInterface
    interface Text {
        Reader open() throws IOException;
    }

    private final RecordWindow window;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final ImportLimits limits;
    private final JsonFields json;
    private long position;
    private long number;

    JsonLines(Reader in, List<String> header, ImportLimits limits) throws IOException {
        this.window = new RecordWindow(in);
        this.limits = limits;
        this.json = new JsonFields(limits.maxColumns());
        for (String field : header) {
            columns.put(field, columns.size());
        }
    }

    /** Whether a text begins as an object does. */
    static boolean isOne(String text) {
        return text.stripLeading().startsWith("{");
    }

    /**
     * The names of all fields there are, in the order in which they first come; reads to the end.
     *
     * @throws UnreadableFile when no line is an object
     */
    static List<String> fieldsOf(Text text, ImportLimits limits) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        try (JsonLines lines = new JsonLines(text.open(), List.of(), limits)) {
            for (Line line = lines.nextLine(); line != null; line = lines.nextLine()) {
                Map<String, String> found = line.fields();
                if (found != null && fields.size() < limits.maxColumns()) {
                    fields.addAll(found.keySet());
                }
            }
        }
        if (fields.isEmpty()) {
            throw new UnreadableFile("The file holds no JSON object: write one a line, or upload CSV");
        }
        return fields.stream().limit(limits.maxColumns()).toList();
    }

    /** A line; with fields where it is an object, else with a fault. */
    private record Line(
            String text,
            @Nullable Map<String, String> fields,
            @Nullable String fault) {}

    @Override
    public @Nullable ImportRow next() {
        try {
            Line line = nextLine();
            return line == null ? null : row(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRow row(Line line) {
        number++;
        Map<String, String> fields = line.fields();
        if (fields == null) {
            return new ImportRow(number, List.of(line.text()), line.fault());
        }
        List<String> cells = new ArrayList<>(columns.size());
        columns.keySet().forEach(field -> cells.add(fields.getOrDefault(field, "")));
        boolean unknown = !columns.keySet().containsAll(fields.keySet());
        return new ImportRow(number, cells, unknown ? TOO_MANY_FIELDS : null);
    }

    private @Nullable Line nextLine() throws IOException {
        while (true) {
            long from = window.skipEmptyLines(position);
            if (window.charAt(from) < 0) {
                return null;
            }
            long most = from + limits.maxRecordChars();
            long end = window.afterLine(from, most);
            if (end == most && window.charAt(end) >= 0) {
                String beginning = window.text(from, Math.min(end, from + FAULTY_CHARS));
                position = window.skipLine(end - 1);
                return new Line(beginning, null, CsvRecords.TOO_LONG);
            }
            position = end;
            String text = window.text(from, end).strip();
            if (!text.isEmpty()) {
                return line(text);
            }
        }
    }

    private Line line(String text) {
        Map<String, String> fields = json.read(text);
        return fields == null
                ? new Line(text.substring(0, Math.min(text.length(), FAULTY_CHARS)), null, NO_OBJECT)
                : new Line("", fields, null);
    }

    @Override
    public void close() {
        try {
            window.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.shopkeeper.domain.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.text.FormulaGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills which field. Columns nobody knows become attributes under their own name; where two columns fill
 * the same field the first one does, and the other becomes an attribute.
 */
public final class Columns<F extends ColumnField> {

    private static final String ATTRIBUTE_PREFIX = "attributes.";

    private final Map<F, List<Integer>> columns;
    private final Map<String, Integer> attributes;
    private final int width;

    private Columns(Map<F, List<Integer>> columns, Map<String, Integer> attributes, int width) {
        this.columns = columns;
        this.attributes = attributes;
        this.width = width;
    }

    /**
     * Finds the fields of a file.
     *
     * @param fields what a column could fill
     * @param header the names of the file's columns, as they came
     * @param told   what the uploader says: our field's name to the name of a column; it goes before what we find
     * @throws InvalidInput when what the uploader says cannot be
     */
    public static <F extends ColumnField> Columns<F> of(F[] fields, List<String> header, Map<String, String> told) {
        return of(fields, header, told, UnaryOperator.identity(), false);
    }

    /**
     * The same, with more to say.
     *
     * @param plain   reads more into the name of a column before it is looked for
     * @param several whether all columns that could fill a field do, the first that has something in a record; so where
     *                each record has its own names
     */
    public static <F extends ColumnField> Columns<F> of(
            F[] fields, List<String> header, Map<String, String> told, UnaryOperator<String> plain, boolean several) {
        Map<F, List<Integer>> columns = new LinkedHashMap<>();
        told.forEach((field, column) ->
                columns.put(fieldNamed(field, fields), new ArrayList<>(List.of(columnNamed(column, header)))));
        Set<Integer> taken = columns.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (taken.contains(i)) {
                continue;
            }
            F field = fieldCalled(plain.apply(header.get(i)), fields);
            if (field == null || (!several && columns.containsKey(field))) {
                free.add(i);
            } else {
                columns.computeIfAbsent(field, first -> new ArrayList<>(1)).add(i);
            }
        }
        return new Columns<>(columns, attributesOf(free, header), header.size());
    }

    private static <F extends ColumnField> F fieldNamed(String name, F[] fields) {
        return Arrays.stream(fields)
                .filter(field -> field.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field(
                        "mapping",
                        "may name the fields "
                                + Stream.of(fields).map(ColumnField::wireName).collect(Collectors.joining(", "))));
    }

    private static <F extends ColumnField> @Nullable F fieldCalled(String header, F[] fields) {
        String folded = ColumnField.fold(header);
        for (F field : fields) {
            if (field.isCalled(folded)) {
                return field;
            }
        }
        return null;
    }

    private static int columnNamed(String name, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw InvalidInput.field("mapping", "names a column that the file does not have");
    }

    private static Map<String, Integer> attributesOf(List<Integer> free, List<String> header) {
        Map<String, Integer> attributes = new LinkedHashMap<>();
        for (int column : free) {
            String told = header.get(column).strip();
            String own = told.startsWith(ATTRIBUTE_PREFIX) ? told.substring(ATTRIBUTE_PREFIX.length()) : told;
            String name = own.isEmpty() ? "column " + (column + 1) : own;
            for (int n = 2; attributes.containsKey(name); n++) {
                name = own + " (" + n + ")";
            }
            attributes.put(name, column);
        }
        return attributes;
    }

    /** Whether a column fills this field. */
    public boolean fill(F field) {
        return columns.containsKey(field);
    }

    /** Which column fills this field first, from 0; null when none does. */
    public @Nullable Integer columnOf(F field) {
        List<Integer> filling = columns.get(field);
        return filling == null ? null : filling.getFirst();
    }

    /** Why a record is none of this file, whatever stands in it; null when it is one. */
    public @Nullable String faultOf(ImportRow row) {
        if (row.fault() != null) {
            return row.fault();
        }
        return row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())
                ? "has " + row.cells().size() + " cells where the header has " + width
                : null;
    }

    /** What stands in the column of a field; null when nothing does. */
    public @Nullable String cell(ImportRow row, F field) {
        List<String> cells = row.cells();
        for (int column : columns.getOrDefault(field, List.of())) {
            String text = column < cells.size() ? cells.get(column) : "";
            if (!text.isEmpty()) {
                return FormulaGuard.undefuse(text);
            }
        }
        return null;
    }

    /** What stands in the columns that fill no field. */
    public Map<String, String> attributes(ImportRow row) {
        List<String> cells = row.cells();
        Map<String, String> found = new LinkedHashMap<>();
        attributes.forEach((name, column) -> {
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                found.put(name, FormulaGuard.undefuse(cells.get(column)));
            }
        });
        return found;
    }
}

package dev.shopkeeper.domain.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.text.FormulaGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private final List<String> fieldNames;
    private final List<String> names;
    private final Map<F, List<Integer>> columns;
    private final Map<String, Integer> attributes;

    private Columns(
            List<String> fieldNames,
            List<String> names,
            Map<F, List<Integer>> columns,
            Map<String, Integer> attributes) {
        this.fieldNames = fieldNames;
        this.names = names;
        this.columns = columns;
        this.attributes = attributes;
    }

    /**
     * Finds the fields of a file.
     *
     * @param fields what a column could fill
     * @param header the names of the file's columns, as they came
     * @param told   what the uploader says: our field's name to the name of a column, or to nothing where no column is to
     *               fill it; it goes before what we find. A column without a name is {@code column} and its number from 1,
     *               the second of a name is that {@code name (2)}.
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
        List<String> names = namesOf(header);
        Map<F, List<Integer>> columns = new LinkedHashMap<>();
        Set<F> left = new HashSet<>();
        told.forEach((name, column) -> {
            F field = fieldNamed(name, fields);
            if (column.isBlank()) {
                left.add(field);
            } else {
                columns.put(field, new ArrayList<>(List.of(columnNamed(column, names))));
            }
        });
        Set<Integer> taken = columns.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (taken.contains(i)) {
                continue;
            }
            F field = fieldCalled(plain.apply(header.get(i)), fields);
            if (field == null || left.contains(field) || (!several && columns.containsKey(field))) {
                free.add(i);
            } else {
                columns.computeIfAbsent(field, first -> new ArrayList<>(1)).add(i);
            }
        }
        List<String> fieldNames =
                Arrays.stream(fields).map(ColumnField::wireName).toList();
        return new Columns<>(fieldNames, names, columns, attributesOf(free, header));
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

    private static int columnNamed(String name, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw InvalidInput.field("mapping", "names a column that the file does not have");
    }

    /** What the uploader may call each column; no two are called the same. */
    private static List<String> namesOf(List<String> header) {
        List<String> names = new ArrayList<>(header.size());
        Set<String> taken = new HashSet<>();
        for (String told : header) {
            String own = told.isBlank() ? "column " + (names.size() + 1) : told.strip();
            String name = own;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = own + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
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

    /** The names of all fields that a column could fill. */
    public List<String> fieldNames() {
        return fieldNames;
    }

    /** What each column of the file means, in their order. */
    public List<ColumnMeaning> meanings() {
        @Nullable String[] fields = new String[names.size()];
        columns.forEach((field, filling) -> filling.forEach(column -> fields[column] = field.wireName()));
        @Nullable String[] kept = new String[names.size()];
        attributes.forEach((name, column) -> kept[column] = name);
        List<ColumnMeaning> meanings = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            meanings.add(new ColumnMeaning(names.get(i), fields[i], kept[i]));
        }
        return meanings;
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
        return row.cells().stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())
                ? "has " + row.cells().size() + " cells where the header has " + names.size()
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

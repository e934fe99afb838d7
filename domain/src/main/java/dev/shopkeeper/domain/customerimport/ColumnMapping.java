package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.customer.FormulaGuard;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills which field. Columns nobody knows become attributes under their own name; where two columns fill
 * the same field the first one does, and the other becomes an attribute.
 */
public final class ColumnMapping {

    private static final Set<CustomerField> KEYS =
            Set.of(CustomerField.EXTERNAL_ID, CustomerField.EMAIL, CustomerField.PHONE);
    private static final Set<String> NO = Set.of(
            "false", "no", "n", "0", "unsubscribed", "off", "khong", "không", "opt-out", "optout", "blocklisted");
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "subscribed", "on", "co", "có", "opt-in", "optin", "confirmed");
    private static final String ATTRIBUTE_PREFIX = "attributes.";

    private final Map<CustomerField, Integer> columns;
    private final Map<String, Integer> attributes;
    private final int width;

    private ColumnMapping(Map<CustomerField, Integer> columns, Map<String, Integer> attributes, int width) {
        this.columns = columns;
        this.attributes = attributes;
        this.width = width;
    }

    /**
     * Finds the fields of a file.
     *
     * @param header   the names of its columns, as they came
     * @param told     what the uploader says: our field's name to the name of a column; it goes before what we find
     * @throws InvalidInput   when what the uploader says cannot be
     * @throws UnreadableFile when no column could name a customer
     */
    public static ColumnMapping of(List<String> header, Map<String, String> told) {
        Map<CustomerField, Integer> columns = new EnumMap<>(CustomerField.class);
        told.forEach((field, column) -> columns.put(fieldNamed(field), columnNamed(column, header)));
        Set<Integer> taken = Set.copyOf(columns.values());
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (taken.contains(i)) {
                continue;
            }
            CustomerField field = CustomerField.ofHeader(header.get(i)).orElse(null);
            if (field == null || columns.putIfAbsent(field, i) != null) {
                free.add(i);
            }
        }
        if (KEYS.stream().noneMatch(columns::containsKey)) {
            throw new UnreadableFile("the first row must name the columns, one of them email, phone or external_id; it"
                    + " may be told with mapping, such as {\"email\": \"name of your column\"}");
        }
        return new ColumnMapping(columns, attributesOf(free, header), header.size());
    }

    private static CustomerField fieldNamed(String name) {
        return CustomerField.ofWireName(name)
                .orElseThrow(() -> InvalidInput.field(
                        "mapping",
                        "may name the fields "
                                + Stream.of(CustomerField.values())
                                        .map(CustomerField::wireName)
                                        .collect(Collectors.joining(", "))));
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

    /** The fields that were found, with the number of their column from 0. */
    public Map<CustomerField, Integer> columns() {
        return Map.copyOf(columns);
    }

    /** How many columns the file has. */
    public int width() {
        return width;
    }

    /** The fields of one record, as they came. */
    public ProfileReader.Raw raw(ImportRow row) {
        List<String> cells = row.cells();
        return new ProfileReader.Raw(
                cell(cells, CustomerField.EXTERNAL_ID),
                name(cells),
                cell(cells, CustomerField.EMAIL),
                cell(cells, CustomerField.PHONE),
                cell(cells, CustomerField.LANGUAGE),
                cell(cells, CustomerField.COMPANY),
                cell(cells, CustomerField.CITY),
                cell(cells, CustomerField.COUNTRY),
                tags(cell(cells, CustomerField.TAGS)),
                attributes(cells));
    }

    /** What the record says of wanting bulk mail; null when it says nothing we understand. */
    public @Nullable Boolean subscribed(ImportRow row) {
        String text = cell(row.cells(), CustomerField.SUBSCRIBED);
        if (text == null) {
            return null;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return NO.contains(word) ? Boolean.FALSE : YES.contains(word) ? Boolean.TRUE : null;
    }

    private @Nullable String name(List<String> cells) {
        String whole = cell(cells, CustomerField.NAME);
        if (whole != null && !whole.isBlank()) {
            return whole;
        }
        String first = cell(cells, CustomerField.FIRST_NAME);
        String last = cell(cells, CustomerField.LAST_NAME);
        return first == null ? last : last == null ? first : first + " " + last;
    }

    private static List<String> tags(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split("[,;|]", -1));
    }

    private Map<String, String> attributes(List<String> cells) {
        Map<String, String> found = new LinkedHashMap<>();
        attributes.forEach((name, column) -> {
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                found.put(name, FormulaGuard.undefuse(cells.get(column)));
            }
        });
        return found;
    }

    private @Nullable String cell(List<String> cells, CustomerField field) {
        Integer column = columns.get(field);
        if (column == null || column >= cells.size()) {
            return null;
        }
        String text = cells.get(column);
        return text.isEmpty() ? null : FormulaGuard.undefuse(text);
    }
}

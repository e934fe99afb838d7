package dev.shopkeeper.domain.productimport;

import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.catalogue.Currencies;
import dev.shopkeeper.domain.catalogue.ProductChange;
import dev.shopkeeper.domain.catalogue.ProductField;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file of products mean. A currency that stands in the name of the price's column, as in {@code Price
 * (INR)}, is that of every price that has none of its own.
 */
public final class ProductColumns {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]");
    private static final Pattern WORDS = Pattern.compile("[\\s_()\\[\\]{}/.,:;-]+");

    private final Columns<ProductField> columns;
    private final @Nullable String currency;

    private ProductColumns(Columns<ProductField> columns, @Nullable String currency) {
        this.columns = columns;
        this.currency = currency;
    }

    /**
     * Finds the fields of a file.
     *
     * @param header the names of its columns, as they came
     * @param told   what the uploader says: our field's name to the name of a column; it goes before what we find
     * @throws InvalidInput   when what the uploader says cannot be
     * @throws UnreadableFile when no column could name a product
     */
    public static ProductColumns of(List<String> header, Map<String, String> told) {
        return of(new FileLayout(FileLayout.Packing.PLAIN, "UTF-8", ',', header), told);
    }

    /** The same, minding that each object of JSON lines has its own names for the fields. */
    public static ProductColumns of(FileLayout layout, Map<String, String> told) {
        Columns<ProductField> columns = find(layout, told);
        if (!columns.fill(ProductField.PRODUCT_ID)) {
            throw new UnreadableFile("the columns must be named, one of them product_id; it may be told with mapping,"
                    + " such as {\"product_id\": \"name of your column\"}");
        }
        Integer price = columns.columnOf(ProductField.PRICE);
        return new ProductColumns(
                columns, price == null ? null : currencyIn(layout.header().get(price)));
    }

    /** The same, also where no column could name a product. */
    public static Columns<ProductField> find(FileLayout layout, Map<String, String> told) {
        boolean several = layout.format() == FileLayout.Format.JSON_LINES;
        return Columns.of(ProductField.values(), layout.header(), told, ProductColumns::plain, several);
    }

    /** The name of a column without what stands in brackets, and without a currency at its end. */
    private static String plain(String header) {
        String bare = BRACKETS.matcher(header).replaceAll(" ").strip();
        String name = bare.isEmpty() ? header.strip() : bare;
        int last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('_'));
        boolean ends = last > 0 && Currencies.of(name.substring(last + 1)).isPresent();
        return ends ? name.substring(0, last) : name;
    }

    private static @Nullable String currencyIn(String header) {
        return Arrays.stream(WORDS.split(header, -1))
                .flatMap(word -> Currencies.of(word).stream())
                .findFirst()
                .orElse(null);
    }

    /** Reads a record. */
    public ReadRow<ProductRow> read(ImportRow row, ProductReader reader) {
        String fault = columns.faultOf(row);
        if (fault != null) {
            return ReadRow.refused(row, ProductRow.NOTHING, null, fault);
        }
        ProductChange change = change(row);
        String told = columns.cell(row, ProductField.PRODUCT_ID);
        ProductId id = told == null ? null : ProductId.parse(told).orElse(null);
        ProductRow content = new ProductRow(id, change);
        if (id == null) {
            boolean missing = told == null || told.isBlank();
            return ReadRow.refused(row, content, "product_id", missing ? "is required" : ProductId.RULE);
        }
        List<FieldError> errors = reader.errorsOf(change);
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            return ReadRow.refused(row, content, first.field(), first.message());
        }
        return ReadRow.of(row, content, List.of());
    }

    /** Names what has a value: an empty cell keeps what is there. */
    private ProductChange change(ImportRow row) {
        Map<ProductField, Optional<String>> texts = new EnumMap<>(ProductField.class);
        List<String> categories = null;
        for (ProductField field : ProductField.values()) {
            String text = columns.cell(row, field);
            if (text == null || text.isBlank()) {
                continue;
            }
            if (field == ProductField.CATEGORIES) {
                categories = ProductReader.categoriesIn(text);
            } else if (field != ProductField.PRODUCT_ID) {
                texts.put(field, Optional.of(text));
            }
        }
        if (currency != null && texts.containsKey(ProductField.PRICE)) {
            texts.putIfAbsent(ProductField.CURRENCY, Optional.of(currency));
        }
        Map<String, Optional<String>> attributes = new HashMap<>();
        columns.attributes(row).forEach((name, value) -> attributes.put(name, Optional.of(value)));
        return new ProductChange(texts, categories, attributes, false);
    }
}

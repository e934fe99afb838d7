package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a file of customers mean. */
public final class CustomerColumns {

    private static final Set<String> NO = Set.of(
            "false", "no", "n", "0", "unsubscribed", "off", "khong", "không", "opt-out", "optout", "blocklisted");
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "subscribed", "on", "co", "có", "opt-in", "optin", "confirmed");
    private static final CustomerRow NOTHING = new CustomerRow(Profile.EMPTY, null);

    private final Columns<CustomerField> columns;

    private CustomerColumns(Columns<CustomerField> columns) {
        this.columns = columns;
    }

    /**
     * Finds the fields of a file.
     *
     * @param header the names of its columns, as they came
     * @param told   what the uploader says: our field's name to the name of a column; it goes before what we find
     * @throws InvalidInput   when what the uploader says cannot be
     * @throws UnreadableFile when no column could name a customer
     */
    public static CustomerColumns of(List<String> header, Map<String, String> told) {
        Columns<CustomerField> columns = find(header, told);
        if (!columns.fill(CustomerField.EXTERNAL_ID)
                && !columns.fill(CustomerField.EMAIL)
                && !columns.fill(CustomerField.PHONE)) {
            throw new UnreadableFile("the first row must name the columns, one of them email, phone or external_id; it"
                    + " may be told with mapping, such as {\"email\": \"name of your column\"}");
        }
        return new CustomerColumns(columns);
    }

    /** The same, also where no column could name a customer. */
    public static Columns<CustomerField> find(List<String> header, Map<String, String> told) {
        return Columns.of(CustomerField.values(), header, told);
    }

    /** Reads a record. */
    public ReadRow<CustomerRow> read(ImportRow row, ProfileReader reader) {
        String fault = columns.faultOf(row);
        if (fault != null) {
            return ReadRow.refused(row, NOTHING, null, fault);
        }
        ProfileReader.Reading reading = reader.read(raw(row));
        CustomerRow content = new CustomerRow(reading.profile(), subscribed(row));
        if (!reading.isValid()) {
            FieldError first = reading.errors().getFirst();
            return ReadRow.refused(row, content, first.field(), first.message());
        }
        if (reading.profile().hasKey()) {
            return ReadRow.of(row, content, reading.warnings());
        }
        return reading.profile().phone() == null
                ? ReadRow.refused(row, content, null, "needs an email, a phone or an external_id")
                : ReadRow.refused(
                        row, content, "phone", "must be a phone number that exists, there being no other key");
    }

    /** The fields of one record, as they came. */
    ProfileReader.Raw raw(ImportRow row) {
        return new ProfileReader.Raw(
                columns.cell(row, CustomerField.EXTERNAL_ID),
                name(row),
                columns.cell(row, CustomerField.EMAIL),
                columns.cell(row, CustomerField.PHONE),
                columns.cell(row, CustomerField.LANGUAGE),
                columns.cell(row, CustomerField.COMPANY),
                columns.cell(row, CustomerField.CITY),
                columns.cell(row, CustomerField.COUNTRY),
                tags(columns.cell(row, CustomerField.TAGS)),
                columns.attributes(row));
    }

    /** What the record says of wanting bulk mail; null when it says nothing we understand. */
    @Nullable
    Boolean subscribed(ImportRow row) {
        String text = columns.cell(row, CustomerField.SUBSCRIBED);
        if (text == null) {
            return null;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return NO.contains(word) ? Boolean.FALSE : YES.contains(word) ? Boolean.TRUE : null;
    }

    private @Nullable String name(ImportRow row) {
        String whole = columns.cell(row, CustomerField.NAME);
        if (whole != null && !whole.isBlank()) {
            return whole;
        }
        String first = columns.cell(row, CustomerField.FIRST_NAME);
        String last = columns.cell(row, CustomerField.LAST_NAME);
        return first == null ? last : last == null ? first : first + " " + last;
    }

    private static List<String> tags(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split("[,;|]", -1));
    }
}

package dev.shopkeeper.domain.customerimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.bulkimport.ColumnField;
import dev.shopkeeper.domain.bulkimport.ColumnMeaning;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerColumnsTest {

    private static final List<String> REAL_FILE = List.of(
            "Index",
            "Customer Id",
            "First Name",
            "Last Name",
            "Company",
            "City",
            "Country",
            "Phone 1",
            "Phone 2",
            "Email",
            "Subscription Date",
            "Website");

    @ParameterizedTest
    @CsvSource({
        "email, EMAIL",
        "E-Mail, EMAIL",
        "EMAIL ADDRESS, EMAIL",
        "Thư điện tử, EMAIL",
        "họ tên, NAME",
        "HỌ VÀ TÊN, NAME",
        "Tên khách hàng, NAME",
        "số điện thoại, PHONE",
        "SĐT, PHONE",
        "Phone 1, PHONE",
        "Mã khách hàng, EXTERNAL_ID",
        "customer_id, EXTERNAL_ID",
        "External Id, EXTERNAL_ID",
        "First Name, FIRST_NAME",
        "Họ, LAST_NAME",
        "Công ty, COMPANY",
        "Thành phố, CITY",
        "Quốc gia, COUNTRY",
        "Ngôn ngữ, LANGUAGE",
        "Nhãn, TAGS"
    })
    void recognisesHeadersInEnglishAndVietnamese(String header, CustomerField field) {
        assertThat(field.isCalled(ColumnField.fold(header))).isTrue();
    }

    @Test
    void readsTheRealFilesColumns() {
        CustomerColumns mapping = CustomerColumns.of(REAL_FILE, Map.of());

        ProfileReader.Raw raw = mapping.raw(row(
                "1",
                "EB54EF1154C3A78",
                "Heather",
                "Callahan",
                "Mosley-David",
                "Lake Jeffborough",
                "Norway",
                "043-797-5229",
                "915.112.1727",
                "urangel@espinoza-francis.net",
                "26-08-2020",
                "http://www.escobar.org/"));

        assertThat(raw.externalId()).isEqualTo("EB54EF1154C3A78");
        assertThat(raw.name()).isEqualTo("Heather Callahan");
        assertThat(raw.phone()).isEqualTo("043-797-5229");
        assertThat(raw.email()).isEqualTo("urangel@espinoza-francis.net");
        assertThat(raw.attributes())
                .containsOnly(
                        Map.entry("Index", "1"),
                        Map.entry("Phone 2", "915.112.1727"),
                        Map.entry("Subscription Date", "26-08-2020"),
                        Map.entry("Website", "http://www.escobar.org/"));
    }

    @Test
    void putsWhatTheUploaderSaysBeforeWhatItFinds() {
        CustomerColumns mapping = CustomerColumns.of(List.of("Email", "Work mail"), Map.of("email", "work MAIL"));

        assertThat(mapping.raw(row("a@example.com", "b@example.com")).email()).isEqualTo("b@example.com");
        assertThat(mapping.raw(row("a@example.com", "b@example.com")).attributes())
                .containsEntry("Email", "a@example.com");
    }

    @Test
    void keepsEveryColumnOfADuplicateHeader() {
        CustomerColumns mapping = CustomerColumns.of(List.of("email", "Note", "Note", "email", ""), Map.of());

        assertThat(mapping.raw(row("a@example.com", "x", "y", "z", "w")).attributes())
                .containsOnly(
                        Map.entry("Note", "x"),
                        Map.entry("Note (2)", "y"),
                        Map.entry("email", "z"),
                        Map.entry("column 5", "w"));
    }

    @Test
    void saysWhatEachColumnMeans() {
        assertThat(CustomerColumns.find(List.of("Mail", "Note", "", "e-mail"), Map.of())
                        .meanings())
                .containsExactly(
                        new ColumnMeaning("Mail", "email", null),
                        new ColumnMeaning("Note", null, "Note"),
                        new ColumnMeaning("column 3", null, "column 3"),
                        new ColumnMeaning("e-mail", null, "e-mail"));
    }

    @Test
    void fillsAFieldWithNothingWhereItIsTold() {
        assertThat(CustomerColumns.find(List.of("Mail", "Name"), Map.of("name", ""))
                        .meanings())
                .containsExactly(new ColumnMeaning("Mail", "email", null), new ColumnMeaning("Name", null, "Name"));
    }

    @Test
    void takesColumnsByNumberAndRepetition() {
        assertThat(CustomerColumns.find(
                                List.of("", "Mail", "mail"), Map.of("external_id", "column 1", "email", "mail (2)"))
                        .meanings())
                .containsExactly(
                        new ColumnMeaning("column 1", "external_id", null),
                        new ColumnMeaning("Mail", null, "Mail"),
                        new ColumnMeaning("mail (2)", "email", null));
    }

    @Test
    void takesTheGuardOffFormulas() {
        CustomerColumns mapping = CustomerColumns.of(List.of("email", "note"), Map.of());

        assertThat(mapping.raw(row("a@example.com", "'=1+1")).attributes()).containsEntry("note", "=1+1");
    }

    @Test
    void refusesAFileThatNamesNobody() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> CustomerColumns.of(List.of("Anna", "anna@example.com"), Map.of()));
    }

    @Test
    void refusesAMappingOfWhatIsNotThere() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> CustomerColumns.of(List.of("email"), Map.of("email", "nowhere")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> CustomerColumns.of(List.of("email"), Map.of("shoe_size", "email")));
    }

    @ParameterizedTest
    @CsvSource({"no, false", "FALSE, false", "0, false", "yes, true", "Có, true", "1, true"})
    void readsWhetherMailIsWanted(String cell, boolean subscribed) {
        CustomerColumns mapping = CustomerColumns.of(List.of("email", "subscribed"), Map.of());

        assertThat(mapping.subscribed(row("a@example.com", cell))).isEqualTo(subscribed);
        assertThat(mapping.subscribed(row("a@example.com"))).isNull();
    }

    private static ImportRow row(String... cells) {
        return new ImportRow(1, List.of(cells), null);
    }
}

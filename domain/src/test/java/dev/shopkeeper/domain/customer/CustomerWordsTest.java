package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.search.SearchWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerWordsTest {

    @Test
    void takesTheWordsOfNameCompanyMailAndPhone() {
        Profile profile =
                profile("Jane O'Brien", "jane.b@mail.acme-shop.com", Phone.asWritten("(209) 172-71x4"), "Big & Co.");

        assertThat(CustomerWords.of(profile))
                .containsExactlyInAnyOrder(
                        "jane.b@mail.acme-shop.com", "mail", "acme", "shop", "209172714", "obrien", "big", "co");
    }

    @Test
    void leavesOutWhatIsTheBeginningOfAnotherWord() {
        Profile profile = profile("An Anna Annabel anna", null, null, "Ann");

        assertThat(CustomerWords.of(profile)).containsExactly("annabel");
    }

    @Test
    void keepsLongTopLevelDomains() {
        assertThat(CustomerWords.of(profile(null, "a@shop.coffee", null, null))).contains("coffee");
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng  NGỌC, dang ngoc",
        "o'brien, obrien",
        "jane.b@Mail, jane.b@mail",
        "mail.acme-shop.com, mail acme shop",
        "+84 912 345 678, 84912345678",
        "209-172, 209172",
        "an anna, anna",
        "'', ''",
        "'. !', ''"
    })
    void readsQueriesLongestWordFirst(String query, String words) {
        assertThat(String.join(" ", CustomerWords.ofQuery(query))).isEqualTo(words);
    }

    @Property
    void aCustomerIsFoundByItsWholeNameCompanyAndAnyBeginningOfAWord(
            @ForAll("texts") String name, @ForAll("texts") String company) {
        List<String> words = CustomerWords.of(profile(name, null, null, company));

        for (String query : List.of(name, company)) {
            for (String wanted : CustomerWords.ofQuery(query)) {
                assertThat(words).anyMatch(word -> word.startsWith(wanted));
            }
        }
    }

    @Property
    void staysWithinItsBounds(@ForAll @StringLength(max = 2_000) String name) {
        List<String> words = CustomerWords.of(profile(name, null, null, null));

        assertThat(words).hasSizeLessThanOrEqualTo(CustomerWords.MAX_WORDS).doesNotHaveDuplicates();
        assertThat(words).allMatch(word -> word.length() <= SearchWords.MAX_LENGTH && !word.isEmpty());
        assertThat(CustomerWords.ofQuery(name)).hasSizeLessThanOrEqualTo(CustomerWords.MAX_WORDS);
    }

    /** No digits and no at sign: a query of those looks for a phone number or an address. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abzÄéßĐệŁıœΩж中ｆ '\u2019.-&\u0301")
                .ofMaxLength(20);
    }

    private static Profile profile(
            @Nullable String name, @Nullable String email, @Nullable Phone phone, @Nullable String company) {
        EmailAddress address = email == null ? null : EmailAddress.parse(email).orElseThrow();
        return new Profile(null, name, address, phone, null, company, null, null, Set.of(), Map.of());
    }
}

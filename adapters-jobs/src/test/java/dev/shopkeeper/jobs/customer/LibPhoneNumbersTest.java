package dev.shopkeeper.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest {

    private final LibPhoneNumbers numbers = new LibPhoneNumbers("VN");
    private final Countries countries = new Countries();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0912345678, none, +84912345678",
                "84912345678, none, +84912345678",
                "+84 (0)91 234-56.78, none, +84912345678",
                "００８４９１２３４５６７８, none, +84912345678",
                "(024) 3825 1234, Vietnam, +842438251234",
                "0912345678, Việt Nam, +84912345678",
                "020 7946 0018, United Kingdom, +442079460018",
                "(212) 555-0123, us, +12125550123",
                "212.555.0123, United States of America, +12125550123",
                "+12125550123, Norway, +12125550123",
                "001 212 555 0123, Germany, +12125550123",
                "0912345678, Atlantis, +84912345678",
                "+33612345678, Antarctica (the territory South of 60 deg S), +33612345678"
            })
    void understandsNumbersOfACountry(String written, @Nullable String country, String e164) {
        assertThat(numbers.apply(written, country)).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(209)172-7124x3651",
                "212 555 0123 ext. 4",
                "1-800-FLOWERS",
                "043-797-5229",
                "12",
                "-8098",
                "",
                "+84",
                "84+912345678",
                "++84912345678",
                "09123456789012345678",
                "call me",
                "tel:+84912345678",
                "0912345678;0912345679",
                "+999 123 456 789"
            })
    void doesNotGuess(String written) {
        assertThat(numbers.apply(written, null)).isNull();
    }

    @Test
    void aNumberOfNowhereIsNotTakenForOneOfTheShop() {
        assertThat(numbers.apply("0912345678", "Antarctica (the territory South of 60 deg S)"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Korea, KR",
        "Palestinian Territory, PS",
        "Svalbard & Jan Mayen Islands, SJ",
        "Congo, CG",
        "Antarctica (the territory South of 60 deg S), AQ",
        "Slovakia (Slovak Republic), SK",
        "Macedonia, MK",
        "Lao People's Democratic Republic, LA",
        "Cote d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "Holy See (Vatican City State), VA",
        "Saint Vincent and the Grenadines, VC",
        "St. Lucia, LC",
        "Myanmar, MM",
        "Libyan Arab Jamahiriya, LY",
        "Bosnia and Herzegovina, BA",
        "Micronesia, FM",
        "Mỹ, US",
        "Đức, DE",
        "Hoa Kỳ, US",
        "Nhật Bản, JP",
        "viet nam, VN",
        "VNM, VN",
        "my, MY",
        "Netherlands Antilles, CW",
        "Swaziland, SZ",
        "Hong Kong, HK"
    })
    void knowsCountriesByTheirManyNames(String name, String code) {
        assertThat(countries.region(name)).isEqualTo(code);
    }

    @Test
    void knowsEveryCountryByNameAndCode() {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            assertThat(countries.region(country.getDisplayCountry(Locale.ENGLISH)))
                    .isEqualTo(code);
            assertThat(countries.region(code)).isEqualTo(code);
            assertThat(countries.region(country.getISO3Country())).isEqualTo(code);
        }
        assertThat(countries.region("Atlantis")).isNull();
    }
}

package dev.shopkeeper.bootstrap.settings;

import java.util.Currency;
import java.util.Locale;

/**
 * How the shop speaks.
 *
 * @param region   the country of phone numbers that name none, in two letters
 * @param language the language of texts, as a BCP 47 tag
 */
public record TextSettings(String region, String language, String shopName) {

    private static final String ANYWHERE = "USD";

    /** What prices are in where nobody says so: the region's currency, by ISO 4217. */
    public String currency() {
        Currency currency = Currency.getInstance(Locale.of("", region));
        return currency == null ? ANYWHERE : currency.getCurrencyCode();
    }

    static TextSettings read(Variables variables) {
        String region = variables.text("DEFAULT_REGION", "VN").toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(region)) {
            variables.refuse("DEFAULT_REGION", "must be a country in two letters, such as VN");
        }
        String language = variables
                .parsed(
                        "DEFAULT_LANGUAGE",
                        tag -> new Locale.Builder().setLanguageTag(tag).build().toLanguageTag(),
                        "must be a language tag such as en or vi-VN")
                .orElse("en");
        String name = variables.text("SHOP_NAME", "Shopkeeper");
        if (name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            variables.refuse("SHOP_NAME", "must be one line of at most 100 characters");
        }
        return new TextSettings(region, language, name);
    }
}

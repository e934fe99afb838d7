package dev.shopkeeper.domain.catalogue;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Currencies as people and programs name them. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** A currency by its code or its sign; empty when there is none such. */
    public static Optional<String> of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "₫", "Đ", "VNĐ" -> Optional.of("VND");
            case "$", "US$" -> Optional.of("USD");
            case "€" -> Optional.of("EUR");
            case "£" -> Optional.of("GBP");
            case "₹", "RS", "RS." -> Optional.of("INR");
            case "¥" -> Optional.of("JPY");
            default -> isCode(code) ? Optional.of(code) : Optional.empty();
        };
    }

    private static boolean isCode(String code) {
        return CODES.contains(code);
    }
}

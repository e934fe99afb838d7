package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where an answer is shown, so that the shop learns which places sell. */
public enum Placement {
    /** Somewhere in the shop: where the client does not say more. */
    SHOP,
    HOME,
    CATEGORY,
    PRODUCT,
    CART,
    WIDGET,
    CHAT,
    EMAIL;

    /** The name clients know it by. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds one by its name, whatever its case; refuses one that does not exist. */
    public static Placement parse(String name) {
        String wanted = name.strip();
        return Arrays.stream(values())
                .filter(placement -> placement.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("placement", "must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Placement::wireName).collect(Collectors.joining(", "));
    }
}

package dev.shopkeeper.domain.paging;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a walk through a sorted list stands: behind the item with this sort value and this id.
 *
 * @param sort  what the list is sorted by, as in {@code -created_at}; a walk keeps its sort
 * @param value the item's value of it, as text
 * @param id    the item's id, which decides between equal values
 */
public record Cursor(String sort, String value, String id) {

    /** The opaque form that clients hand back. */
    public String encoded() {
        String plain = sort + '\n' + id + '\n' + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a client handed back.
     *
     * @throws InvalidInput when it is no cursor, or one of a list that is sorted in another way
     */
    public static Cursor decode(String encoded, String sort) {
        String[] parts = plain(encoded).split("\n", 3);
        if (parts.length != 3 || parts[1].isEmpty()) {
            throw broken();
        }
        if (!parts[0].equals(sort)) {
            throw InvalidInput.field("after", "belongs to a list that is sorted in another way");
        }
        return new Cursor(parts[0], parts[2], parts[1]);
    }

    /** What to say of a cursor that no list gave. */
    public static InvalidInput broken() {
        return InvalidInput.field("after", "must be the next_cursor of an earlier page");
    }

    private static String plain(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }
}

package dev.shopkeeper.application.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail with all that is in it.
 *
 * @param html null when it has no such part
 * @param text null when it has no such part
 */
public record CapturedMessage(
        CapturedEmail email,
        List<Header> headers,
        @Nullable String html,
        @Nullable String text) {

    /** One line of the header, decoded. */
    public record Header(String name, String value) {}

    public CapturedMessage {
        headers = List.copyOf(headers);
    }
}

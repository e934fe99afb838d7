package dev.shopkeeper.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Times as they come on the wire. */
public final class WireTime {
    private WireTime() {}

    /**
     * Reads a time of any precision and offset, to the millisecond.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant read(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package dev.shopkeeper.persistence.task;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.task.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a walk through the tasks stands: the time and the id of the last one seen. */
record TaskCursor(Instant createdAt, String id) {

    static String after(Task task) {
        String text = task.createdAt().toEpochMilli() + ":" + task.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static TaskCursor parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0) {
                return new TaskCursor(
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, colon))), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            throw notOne();
        }
        throw notOne();
    }

    private static InvalidInput notOne() {
        return InvalidInput.field("after", "must be the next_cursor of an earlier page");
    }
}

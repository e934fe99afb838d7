package dev.shopkeeper.ai.chat.gemini;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the data of server-sent events in what comes, however it is cut. Bounded. */
final class EventLines {

    private static final int MOST_BYTES = 8 << 20;
    private static final String DATA = "data:";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private long taken;

    /** Takes bytes; gives the data of the events they complete. */
    List<String> take(ByteBuffer bytes) {
        List<String> events = new ArrayList<>();
        taken += bytes.remaining();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                endLine(events);
            } else if (next != '\r') {
                line.write(next);
            }
        }
        return events;
    }

    /** The data of an event that no empty line ended, when there is any. */
    List<String> end() {
        List<String> events = new ArrayList<>();
        endLine(events);
        endEvent(events);
        return events;
    }

    /** Whether more came than any answer needs. */
    boolean tooMuch() {
        return taken > MOST_BYTES;
    }

    private void endLine(List<String> events) {
        String read = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (read.isEmpty()) {
            endEvent(events);
        } else if (read.startsWith(DATA)) {
            data.append(data.isEmpty() ? "" : "\n")
                    .append(read.substring(DATA.length()).strip());
        }
    }

    private void endEvent(List<String> events) {
        if (!data.isEmpty()) {
            events.add(data.toString());
            data.setLength(0);
        }
    }
}

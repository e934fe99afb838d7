package dev.shopkeeper.bootstrap.settings;

import java.nio.charset.StandardCharsets;

/** A value that never reaches a log: it prints as stars. */
public record Secret(String value) {

    /** How long it is as a key. */
    public int bytes() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "***";
    }
}

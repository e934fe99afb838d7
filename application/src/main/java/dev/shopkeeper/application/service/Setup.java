package dev.shopkeeper.application.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an operator has set of this installation, and what is still as it came.
 *
 * @param embedded whether the store runs within this process, for trying out
 */
public record Setup(boolean embedded, List<Setting> settings) {

    public Setup {
        settings = List.copyOf(settings);
    }

    /** Where a setting stands. */
    public enum State {
        /** The operator has set it. */
        SET,
        /** Something within this process stands in for it. */
        EMBEDDED,
        /** It was made up on the first start and is kept in the data directory. */
        GENERATED,
        /** It is as it came. */
        DEFAULT,
        /** It is not there, and what needs it is off. */
        MISSING
    }

    /**
     * One thing to set.
     *
     * @param needed    whether a shop in production needs it set
     * @param variables what sets it
     * @param message   what is so now, and what to do about it; holds no value
     */
    public record Setting(String name, State state, boolean needed, List<String> variables, String message) {

        public Setting {
            variables = List.copyOf(variables);
        }

        public boolean isOpen() {
            return needed && state != State.SET;
        }
    }

    /** Whether everything that a shop in production needs is set. */
    public boolean isReadyForProduction() {
        return settings.stream().noneMatch(Setting::isOpen);
    }

    Setup with(Setting more) {
        return new Setup(
                embedded, Stream.concat(settings.stream(), Stream.of(more)).toList());
    }
}

package dev.shopkeeper.bootstrap.settings;

import java.util.List;

/** The settings cannot be used; each problem names its variable and says what it must be. */
public final class UnusableSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public UnusableSettings(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}

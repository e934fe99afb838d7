package dev.shopkeeper.rest.console;

import jakarta.inject.Singleton;

/** Where the files of the console are found, for pages beside it that look like it. */
@Singleton
public final class ConsoleAddresses {

    private final ConsoleFiles files;

    ConsoleAddresses(ConsoleFiles files) {
        this.files = files;
    }

    /** The address of a file such as {@code style/plain.css}; another one once the file is another. */
    public String of(String path) {
        return "/console/" + files.version() + "/" + path;
    }
}

package dev.shopkeeper.application.bulkimport;

import java.util.function.Supplier;

/**
 * A file as people upload them, and what must come of it.
 *
 * @param name     what is the matter with it, as a sentence
 * @param fileName as it is uploaded
 * @param content  its bytes, made anew each time
 * @param headed   whether its first record names columns that are known
 */
public record DirtyFile(String name, String fileName, Supplier<byte[]> content, boolean headed, Outcome outcome) {

    /** What must come of it. */
    public sealed interface Outcome {}

    /** It is read to its end. */
    public record Accepted(long rows, long faults) implements Outcome {}

    /** It is refused when it is uploaded. */
    public record Refused() implements Outcome {}

    static DirtyFile readable(String name, long rows, long faults, Supplier<byte[]> content) {
        return new DirtyFile(name, "customers.csv", content, true, new Accepted(rows, faults));
    }

    static DirtyFile refused(String name, String fileName, Supplier<byte[]> content) {
        return new DirtyFile(name, fileName, content, false, new Refused());
    }

    DirtyFile called(String newFileName) {
        return new DirtyFile(name, newFileName, content, headed, outcome);
    }

    DirtyFile withoutHeader() {
        return new DirtyFile(name, fileName, content, false, outcome);
    }

    @Override
    public String toString() {
        return name;
    }
}

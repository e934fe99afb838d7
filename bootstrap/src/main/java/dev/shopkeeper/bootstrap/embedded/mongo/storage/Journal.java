package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What was written since the last checkpoint, in numbered files.
 *
 * <p>A record handed to the operating system survives the end of this process. It survives a loss of power only once it
 * is forced to the disk: by {@code forced}, which shares one force among the writers that wait for it, or by the
 * checkpoint that follows.
 */
final class Journal implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("journal-(\\d{12})\\.log");
    private static final int LARGEST_RECORD = 64 << 20;

    private final Path directory;
    private final boolean forced;
    private final Object forcing = new Object();

    private @Nullable FileChannel channel;
    private long number;
    private long size;
    private volatile long appended;
    private long forcedUpTo;

    Journal(Path directory, boolean forced) {
        this.directory = directory;
        this.forced = forced;
    }

    /** What a replay does with a record; {@code bson} is null where the document was removed. */
    interface Redo {
        void redo(int collection, long recordId, byte @Nullable [] bson);
    }

    /** Appends a batch; where it returns, the batch survives the end of the process. */
    void append(JournalBatch batch) {
        long position;
        try {
            position = write(batch.content());
            if (forced) {
                force(position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the journal in " + directory, e);
        }
    }

    /** Starts the next file and gives its number. */
    synchronized long rotate() {
        try {
            close();
            number++;
            channel = FileChannel.open(
                    file(number),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            size = 0;
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start a journal in " + directory, e);
        }
    }

    /** Bytes in the current file. */
    synchronized long size() {
        return size;
    }

    /** Repeats every whole record of the files from a number on; gives how many there were. */
    long replay(long from, Redo redo) {
        long records = 0;
        for (long file : numbers()) {
            number = Math.max(number, file);
            if (file >= from) {
                records += replayFile(file(file), redo);
            }
        }
        number = Math.max(number, from);
        return records;
    }

    /** Deletes the files before a number. */
    void deleteBefore(long first) {
        for (long file : numbers()) {
            if (file < first) {
                try {
                    Files.deleteIfExists(file(file));
                } catch (IOException e) {
                    throw new UncheckedIOException("Could not delete a journal in " + directory, e);
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Could not close the journal in " + directory, e);
            }
        }
    }

    private synchronized long write(ByteBuffer content) throws IOException {
        FileChannel open = open();
        int length = content.remaining();
        while (content.hasRemaining()) {
            open.write(content);
        }
        size += length;
        appended += length;
        return appended;
    }

    private synchronized FileChannel open() {
        if (channel == null) {
            throw new IllegalStateException("The journal in " + directory + " is closed");
        }
        return channel;
    }

    private void force(long position) throws IOException {
        synchronized (forcing) {
            if (forcedUpTo < position) {
                long upTo = appended;
                open().force(false);
                forcedUpTo = upTo;
            }
        }
    }

    private List<Long> numbers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + directory, e);
        }
    }

    private Path file(long number) {
        return directory.resolve("journal-%012d.log".formatted(number));
    }

    private static long replayFile(Path file, Redo redo) {
        long records = 0;
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                int size = in.readInt();
                int expected = in.readInt();
                if (size < JournalBatch.RECORD_BYTES || size > LARGEST_RECORD) {
                    return records;
                }
                byte[] record = in.readNBytes(size);
                checksum.reset();
                checksum.update(record, 0, record.length);
                if (record.length < size || (int) checksum.getValue() != expected) {
                    return records;
                }
                redo(ByteBuffer.wrap(record), redo);
                records++;
            }
        } catch (EOFException e) {
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the journal " + file, e);
        }
    }

    private static void redo(ByteBuffer record, Redo redo) {
        byte type = record.get();
        int collection = record.getInt();
        long recordId = record.getLong();
        if (type == JournalBatch.REMOVE) {
            redo.redo(collection, recordId, null);
        } else {
            byte[] bson = new byte[record.remaining()];
            record.get(bson);
            redo.redo(collection, recordId, bson);
        }
    }
}

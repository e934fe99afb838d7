package dev.shopkeeper.bootstrap.embedded.mail;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of captured e-mails, written at its end only. For one thread at a time. */
final class MailFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailFile.class);

    /** An e-mail and where its message begins. */
    record Entry(CapturedEmail email, long offset) {}

    private final Path path;
    private final List<Entry> entries = new ArrayList<>();
    private FileChannel channel;
    private long end;

    private MailFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens a file and reads what is in it; what was half written is cut off. */
    static MailFile open(Path path) throws IOException {
        MailFile file = new MailFile(path, openChannel(path));
        file.load();
        return file;
    }

    private static FileChannel openChannel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void load() throws IOException {
        long size = channel.size();
        channel.position(0);
        // Not closed: that would close the channel.
        Counted counted = new Counted(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        DataInputStream in = new DataInputStream(counted);
        while (end < size) {
            try {
                CapturedEmail email = MailRecord.read(in);
                long offset = counted.count();
                if (offset + email.bytes() > size) {
                    throw new IOException("the last e-mail is not whole");
                }
                in.skipNBytes(email.bytes());
                entries.add(new Entry(email, offset));
                end = offset + email.bytes();
            } catch (IOException e) {
                LOG.warn("Captured mail ends with something that is no e-mail, which is cut off: {}", e.getMessage());
                channel.truncate(end);
                return;
            }
        }
    }

    void append(CapturedEmail email, byte[] message) throws IOException {
        byte[] written = MailRecord.of(email, message);
        ByteBuffer buffer = ByteBuffer.wrap(written);
        long at = end;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        entries.add(new Entry(email, at - message.length));
        end = at;
    }

    /** What is in it, oldest first. */
    List<Entry> entries() {
        return entries;
    }

    long bytes() {
        return end;
    }

    byte[] message(Entry entry) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(entry.email().bytes()));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, entry.offset() + buffer.position()) < 0) {
                throw new IOException("captured mail was cut off");
            }
        }
        return buffer.array();
    }

    /** Drops some e-mails: the file is written anew without them. */
    void drop(Predicate<CapturedEmail> unwanted) throws IOException {
        if (entries.stream().noneMatch(entry -> unwanted.test(entry.email()))) {
            return;
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (MailFile kept = open(fresh)) {
            for (Entry entry : entries) {
                if (!unwanted.test(entry.email())) {
                    kept.append(entry.email(), message(entry));
                }
            }
            channel.close();
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = openChannel(path);
            entries.clear();
            entries.addAll(kept.entries);
            end = kept.end;
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

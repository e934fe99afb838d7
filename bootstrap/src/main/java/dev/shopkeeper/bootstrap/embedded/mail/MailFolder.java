package dev.shopkeeper.bootstrap.embedded.mail;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import dev.shopkeeper.application.mailbox.CapturedMail;
import dev.shopkeeper.application.mailbox.CapturedMessage;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Captured e-mails in a folder: the newest, within a bound of number and size. */
public final class MailFolder implements CapturedMail, AutoCloseable {

    private static final String ORDER = "-id";
    private static final String SUFFIX = ".mail";
    private static final Pattern NAME = Pattern.compile("\\d{16}\\.mail");

    /** How much is kept at most. */
    public record Bound(int emails, long bytes) {

        /** Enough to look at, little enough for any disk. */
        public static Bound usual() {
            return new Bound(10_000, 128L << 20);
        }
    }

    private final Path folder;
    private final Bound bound;
    private final Deque<MailFile> files = new ArrayDeque<>();
    private long lastId;

    private MailFolder(Path folder, Bound bound) {
        this.folder = folder;
        this.bound = bound;
    }

    public static MailFolder open(Path folder, Bound bound) {
        MailFolder opened = new MailFolder(folder, bound);
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList()) {
                opened.load(MailFile.open(path), path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    private void load(MailFile file, Path path) {
        files.addLast(file);
        String first = path.getFileName().toString().replace(SUFFIX, "");
        String last = file.entries().isEmpty()
                ? first
                : file.entries().getLast().email().id();
        lastId = Math.max(lastId, Math.max(Long.parseLong(first), Long.parseLong(last)));
    }

    /** Keeps one more; what is older than the bound goes. */
    synchronized void keep(byte[] message, ParsedMail parsed, String to, Instant now) {
        try {
            CapturedEmail email = new CapturedEmail(
                    id(++lastId),
                    parsed.from(),
                    to,
                    parsed.subject(),
                    parsed.messageId(),
                    now,
                    message.length,
                    parsed.opensAccount());
            newest().append(email, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MailFile newest() throws IOException {
        MailFile newest = files.peekLast();
        if (newest == null || newest.entries().size() >= bound.emails() / 2 || newest.bytes() >= bound.bytes() / 2) {
            while (files.size() > 1) {
                files.removeFirst().delete();
            }
            newest = MailFile.open(folder.resolve(id(lastId) + SUFFIX));
            files.addLast(newest);
        }
        return newest;
    }

    /** Of the same length for all, so that their order is that of their texts. */
    private static String id(long number) {
        return "%016d".formatted(number);
    }

    @Override
    public synchronized Page<CapturedEmail> list(Filter filter, PageRequest request) {
        String before = request.after() == null
                ? null
                : Cursor.decode(request.after(), ORDER).id();
        List<CapturedEmail> items = new ArrayList<>();
        int total = 0;
        int skip = request.offset();
        boolean more = false;
        for (CapturedEmail email : newestFirst()) {
            if (!matches(email, filter)) {
                continue;
            }
            total++;
            if (before != null && email.id().compareTo(before) >= 0) {
                continue;
            }
            if (skip > 0) {
                skip--;
            } else if (items.size() < request.pageSize()) {
                items.add(email);
            } else {
                more = true;
            }
        }
        String next = more ? new Cursor(ORDER, "", items.getLast().id()).encoded() : null;
        return new Page<>(items, request.page(), request.pageSize(), total, next);
    }

    private List<CapturedEmail> newestFirst() {
        List<CapturedEmail> all = new ArrayList<>();
        Iterator<MailFile> newer = files.descendingIterator();
        while (newer.hasNext()) {
            newer.next().entries().reversed().forEach(entry -> all.add(entry.email()));
        }
        return all;
    }

    private static boolean matches(CapturedEmail email, Filter filter) {
        return (filter.accounts() || !email.opensAccount())
                && (filter.to() == null || email.to().equals(filter.to().value()));
    }

    @Override
    public synchronized Optional<CapturedMessage> find(String id) {
        for (MailFile file : files) {
            for (MailFile.Entry entry : file.entries()) {
                if (entry.email().id().equals(id)) {
                    try {
                        return Optional.of(ParsedMail.message(entry.email(), file.message(entry)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void forget(EmailAddress to) {
        try {
            for (MailFile file : files) {
                file.drop(email -> email.to().equals(to.value()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (MailFile file : files) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

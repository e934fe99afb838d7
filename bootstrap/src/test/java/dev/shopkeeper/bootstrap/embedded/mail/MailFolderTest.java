package dev.shopkeeper.bootstrap.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import dev.shopkeeper.application.mailbox.CapturedMail.Filter;
import dev.shopkeeper.bootstrap.embedded.mail.MailFolder.Bound;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Filter ALL = new Filter(null, true);
    private static final Bound BOUND = new Bound(100, 1 << 20);

    @TempDir
    private Path path;

    private static void keep(MailFolder folder, String to, int number) {
        keep(folder, to, number, false);
    }

    private static void keep(MailFolder folder, String to, int number, boolean opensAccount) {
        String message = "Subject: n" + number + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nsố " + number;
        folder.keep(
                message.getBytes(StandardCharsets.UTF_8),
                new ParsedMail("shop@shop.example", "n" + number, number + "@shop.example", opensAccount),
                to,
                NOW.plusSeconds(number));
    }

    private static List<String> subjects(Page<CapturedEmail> page) {
        return page.items().stream().map(CapturedEmail::subject).toList();
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            for (int i = 1; i <= 5; i++) {
                keep(folder, "a@mail.example", i);
            }
            Page<CapturedEmail> first = folder.list(ALL, new PageRequest(1, 2, null, null));
            assertThat(subjects(first)).containsExactly("n5", "n4");
            assertThat(first.total()).isEqualTo(5);
            assertThat(subjects(folder.list(ALL, new PageRequest(2, 2, null, null))))
                    .containsExactly("n3", "n2");
            keep(folder, "a@mail.example", 6);
            Page<CapturedEmail> next = folder.list(ALL, new PageRequest(1, 2, first.nextCursor(), null));
            assertThat(subjects(next)).containsExactly("n3", "n2");
            Page<CapturedEmail> last = folder.list(ALL, new PageRequest(1, 2, next.nextCursor(), null));
            assertThat(subjects(last)).containsExactly("n1");
            assertThat(last.nextCursor()).isNull();
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> folder.list(ALL, new PageRequest(1, 2, "nonsense", null)));
        }
    }

    @Test
    void showsAMessageWhole() {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            keep(folder, "a@mail.example", 7);
            String id =
                    folder.list(ALL, PageRequest.first(1)).items().getFirst().id();
            assertThat(folder.find(id)).hasValueSatisfying(message -> {
                assertThat(message.text()).isEqualTo("số 7");
                assertThat(message.html()).isNull();
                assertThat(message.headers())
                        .anySatisfy(header -> assertThat(header.value()).isEqualTo("n7"));
            });
            assertThat(folder.find("unknown")).isEmpty();
        }
    }

    @Test
    void filtersByRecipientAndLeavesOutWhatOpensAccounts() {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            keep(folder, "a@mail.example", 1);
            keep(folder, "b@mail.example", 2);
            keep(folder, "a@mail.example", 3, true);
            Filter toA = new Filter(new EmailAddress("a@mail.example"), true);
            assertThat(subjects(folder.list(toA, PageRequest.first(10)))).containsExactly("n3", "n1");
            assertThat(subjects(folder.list(new Filter(null, false), PageRequest.first(10))))
                    .containsExactly("n2", "n1");
        }
    }

    @Test
    void keepsNoMoreThanItsBound() throws IOException {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            for (int i = 1; i <= 1_000; i++) {
                keep(folder, "a@mail.example", i);
            }
            Page<CapturedEmail> page = folder.list(ALL, PageRequest.first(1));
            assertThat(page.total()).isBetween(50L, 100L);
            assertThat(subjects(page)).containsExactly("n1000");
        }
        try (Stream<Path> files = Files.list(path)) {
            assertThat(files).hasSize(2);
        }
        try (MailFolder small = MailFolder.open(path, new Bound(1_000_000, 20_000))) {
            for (int i = 1; i <= 1_000; i++) {
                keep(small, "a@mail.example", i);
            }
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(21_000);
    }

    @Test
    void survivesARestartAndCutsOffWhatWasHalfWritten() throws IOException {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            keep(folder, "a@mail.example", 1);
            keep(folder, "a@mail.example", 2);
        }
        Path file;
        try (Stream<Path> files = Files.list(path)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, List.of(new String(whole, 0, 40, StandardCharsets.ISO_8859_1)), StandardOpenOption.APPEND);
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            keep(folder, "a@mail.example", 3);
            assertThat(subjects(folder.list(ALL, PageRequest.first(10)))).containsExactly("n3", "n2", "n1");
        }
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            assertThat(subjects(folder.list(ALL, PageRequest.first(10)))).containsExactly("n3", "n2", "n1");
        }
    }

    @Test
    void forgetsOneAddressForGood() throws IOException {
        try (MailFolder folder = MailFolder.open(path, BOUND)) {
            for (int i = 1; i <= 70; i++) {
                keep(folder, i % 2 == 0 ? "even@mail.example" : "odd@mail.example", i);
            }
            folder.forget(new EmailAddress("odd@mail.example"));
            keep(folder, "even@mail.example", 72);
            Page<CapturedEmail> left = folder.list(ALL, PageRequest.first(100));
            assertThat(left.items()).hasSize(36).allSatisfy(email -> {
                assertThat(email.to()).isEqualTo("even@mail.example");
                assertThat(folder.find(email.id())).hasValueSatisfying(message -> assertThat(message.text())
                        .isEqualTo("số " + email.subject().substring(1)));
            });
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("odd@");
            }
        }
    }
}

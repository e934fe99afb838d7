package dev.shopkeeper.jobs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.Received;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import dev.shopkeeper.domain.notification.mail.MessageId;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives, read back as a mail reader does. */
class WrittenMessageTest {

    private final SmtpSink sink = SmtpSink.start(Offers.usual());
    private final TestMailer mailer = TestMailer.to(sink);

    @AfterEach
    void close() {
        mailer.close();
        sink.close();
    }

    private static MimeMessage read(Received received) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(received.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void carriesBothFormsAndWhatMailServersWantOfBulk() throws MessagingException, IOException {
        mailer.send(TestMailer.email("d1", new Mailbox(new EmailAddress("hoa@mail.example"), "Đặng, Hòa \"H\" <h>")));

        Received received = sink.taken().last();
        MimeMessage message = read(received);
        assertThat(received.messageId())
                .isEqualTo(MessageId.derived("d1", "shop.example").value());
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + received.messageId() + ">");
        assertThat(message.getSubject()).isEqualTo("Chào bạn 🛍");
        InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("hoa@mail.example");
        assertThat(to.getPersonal()).isEqualTo("Đặng, Hòa \"H\" <h>");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Cửa hàng");
        assertThat(received.sender()).isEqualTo("shop@shop.example");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://shop.example/u/abc>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Precedence")).containsExactly("bulk");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isNotNull();
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Xin chào\n.\nhết");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Xin chào</p>");
        assertThat(received.text().chars().allMatch(c -> c < 128)).isTrue();
    }

    @Test
    void isPlainTextWithoutHtml() throws MessagingException, IOException {
        Email email = new Email(
                new MessageId("m@shop.example"),
                new Mailbox(new EmailAddress("other@shop.example"), null),
                Mailbox.of(new EmailAddress("a@mail.example")),
                "Hello",
                null,
                "one\n.two\n..\n.\n\nend\n",
                null,
                Email.Kind.PERSONAL);
        mailer.send(email);

        MimeMessage message = read(sink.taken().last());
        assertThat(message.isMimeType("text/plain")).isTrue();
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo("one\n.two\n..\n.\n\nend\n");
        assertThat(message.getHeader("Precedence")).isNull();
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(sink.taken().last().sender()).isEqualTo("other@shop.example");
    }

    @Test
    void letsNoBodySmuggleAnotherMessage() {
        String smuggler = "Hi\r\n.\r\nMAIL FROM:<evil@mail.example>\r\nRCPT TO:<victim@mail.example>\r\nDATA\r\n"
                + "x\n.\nMAIL FROM:<evil@mail.example>\r.\rx\n.\r\ny\r\n.\ny";
        Email email = new Email(
                new MessageId("m@shop.example"),
                null,
                Mailbox.of(new EmailAddress("a@mail.example")),
                "Hello",
                "<pre>" + smuggler + "</pre>",
                smuggler,
                null,
                Email.Kind.BULK);
        mailer.send(email);
        mailer.send(TestMailer.email("d2", "b@mail.example"));

        assertThat(sink.taken().recipients()).containsOnlyKeys("a@mail.example", "b@mail.example");
        String raw = sink.taken().emails().getFirst().text();
        assertThat(raw.replace("\r\n", "")).as("no line break but CRLF").doesNotContain("\n", "\r");
    }

    @Test
    void addsNoHeaderForLettersThatLookLikeLineBreaks() throws MessagingException {
        String trick = "\u560d\u560aBcc: all@mail.example\u010d\u010aX-Evil: 1";
        mailer.send(TestMailer.email("d1", new Mailbox(new EmailAddress("a@mail.example"), trick), trick));

        MimeMessage message = read(sink.taken().last());
        assertThat(message.getSubject()).isEqualTo(trick);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo(trick);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(sink.taken().recipients()).containsOnlyKeys("a@mail.example");
    }

    @Test
    void keepsCommandsWholeForAddressesThatLookLikeLineBreaks() {
        mailer.send(TestMailer.email("d1", "a\u560d\u560ax@mail.example"));
        mailer.send(TestMailer.email("d2", "a\u010d\u010arset@mail.example"));

        assertThat(sink.taken().recipients())
                .containsOnlyKeys("a\u560d\u560ax@mail.example", "a\u010d\u010arset@mail.example");
    }

    @Test
    void foldsLongSubjectsWithoutLosingThem() throws MessagingException {
        String subject = "Ưu đãi tháng này ".repeat(29).strip();
        mailer.send(TestMailer.email("d1", Mailbox.of(new EmailAddress("a@mail.example")), subject));

        assertThat(read(sink.taken().last()).getSubject()).isEqualTo(subject);
        assertThat(sink.taken().last().header().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }
}

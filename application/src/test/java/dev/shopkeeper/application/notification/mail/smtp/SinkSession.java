package dev.shopkeeper.application.notification.mail.smtp;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One client's connection. */
final class SinkSession {

    private static final String ID_HEADER = "message-id:";

    private final SmtpSink sink;
    private final Offers offers;
    private Socket socket;
    private Wire wire;
    private boolean encrypted;
    private boolean signedIn;
    private boolean utf8;
    private @Nullable String sender;
    private @Nullable String recipient;
    private Verdict verdict = new Verdict.Take();

    SinkSession(SmtpSink sink, Offers offers, Socket socket) throws IOException {
        this.sink = sink;
        this.offers = offers;
        this.socket = socket;
        this.wire = new Wire(socket.getInputStream(), socket.getOutputStream());
    }

    /** Speaks until one side hangs up. */
    void speak() throws IOException {
        wire.say("220 sink");
        while (answer(wire.line())) {
            // The next command.
        }
    }

    /** @return false when the connection is to be closed */
    private boolean answer(String command) throws IOException {
        String upper = command.toUpperCase(Locale.ROOT);
        if (upper.startsWith("EHLO") || upper.startsWith("HELO")) {
            forget();
            wire.say(greeting());
        } else if (upper.startsWith("STARTTLS") && offers.tls() != null && !encrypted) {
            encrypt(offers.tls());
        } else if (upper.startsWith("AUTH ")) {
            signIn(command);
        } else if (upper.startsWith("MAIL FROM:")) {
            from(command);
        } else if (upper.startsWith("RCPT TO:")) {
            to(command);
        } else if (upper.equals("DATA")) {
            return data();
        } else if (upper.startsWith("RSET") || upper.startsWith("NOOP")) {
            forget();
            wire.say("250 2.0.0 fine");
        } else if (upper.startsWith("QUIT")) {
            wire.say("221 2.0.0 bye");
            return false;
        } else {
            wire.say("500 5.5.1 unknown command");
        }
        return true;
    }

    private String greeting() {
        StringBuilder lines = new StringBuilder("250-sink\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n");
        if (offers.smtpUtf8()) {
            lines.append("250-SMTPUTF8\r\n");
        }
        if (offers.tls() != null && !encrypted) {
            lines.append("250-STARTTLS\r\n");
        }
        if (offers.user() != null) {
            lines.append("250-AUTH PLAIN LOGIN\r\n");
        }
        return lines.append("250 SIZE 50000000").toString();
    }

    private void encrypt(SSLContext context) throws IOException {
        wire.say("220 2.0.0 go ahead");
        SSLSocket secure = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        socket = secure;
        wire = new Wire(secure.getInputStream(), secure.getOutputStream());
        encrypted = true;
        forget();
    }

    private void signIn(String command) throws IOException {
        String[] words = command.split(" ", -1);
        String shown;
        if (words[1].equalsIgnoreCase("PLAIN")) {
            if (words.length < 3) {
                wire.say("334 ");
            }
            String[] parts = decoded(words.length < 3 ? wire.line() : words[2]).split("\0", -1);
            shown = parts[1] + ":" + parts[2];
        } else {
            wire.say("334 VXNlcm5hbWU6");
            String user = decoded(wire.line());
            wire.say("334 UGFzc3dvcmQ6");
            shown = user + ":" + decoded(wire.line());
        }
        signedIn = shown.equals(offers.user() + ":" + offers.password());
        wire.say(signedIn ? "235 2.7.0 welcome" : "535 5.7.8 user and password do not fit");
    }

    private void from(String command) throws IOException {
        if (offers.user() != null && !signedIn) {
            wire.say("530 5.7.0 sign in first");
            return;
        }
        utf8 = command.toUpperCase(Locale.ROOT).contains(" SMTPUTF8");
        sender = address(command);
        wire.say("250 2.1.0 fine");
    }

    private void to(String command) throws IOException {
        if (sender == null) {
            wire.say("503 5.5.1 MAIL first");
            return;
        }
        String address = address(command);
        if (address.chars().anyMatch(c -> c > 127) && !(utf8 && offers.smtpUtf8())) {
            wire.say("553 5.6.7 not without SMTPUTF8");
            return;
        }
        verdict = sink.verdict(address);
        if (verdict instanceof Verdict.RefuseRecipient(int code, String text)) {
            wire.say(code + " " + text);
            return;
        }
        recipient = address;
        wire.say("250 2.1.5 fine");
    }

    private boolean data() throws IOException {
        if (recipient == null || sender == null) {
            wire.say("503 5.5.1 RCPT first");
            return true;
        }
        wire.say("354 end with a dot");
        if (verdict instanceof Verdict.DropInData) {
            return false;
        }
        byte[] body = wire.body();
        Received email = new Received(
                messageId(body),
                sender,
                recipient,
                encrypted,
                signedIn,
                offers.kept() == 0 ? "" : new String(body, StandardCharsets.UTF_8));
        Verdict last = verdict;
        if (last instanceof Verdict.Late(var delay, Verdict then)) {
            LockSupport.parkNanos(delay.toNanos());
            last = then;
        }
        forget();
        return end(email, last);
    }

    private boolean end(Received email, Verdict last) throws IOException {
        return switch (last) {
            case Verdict.RefuseEmail(int code, String text) -> {
                wire.say(code + " " + text);
                yield true;
            }
            case Verdict.DropAtEnd(boolean taken) -> {
                if (taken) {
                    sink.take(email);
                }
                yield false;
            }
            default -> {
                // Counted first: whoever reads the answer may look at once.
                sink.take(email);
                wire.say("250 2.0.0 taken");
                yield true;
            }
        };
    }

    private void forget() {
        sender = null;
        recipient = null;
    }

    private static String address(String command) {
        int from = command.indexOf('<');
        int to = command.indexOf('>', from);
        return from < 0 || to < 0 ? "" : command.substring(from + 1, to);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String messageId(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 8 * 1024), StandardCharsets.ISO_8859_1);
        int header = start.toLowerCase(Locale.ROOT).indexOf(ID_HEADER);
        int from = header < 0 ? -1 : start.indexOf('<', header);
        int to = from < 0 ? -1 : start.indexOf('>', from);
        return to < 0 ? "" : start.substring(from + 1, to);
    }
}

package dev.shopkeeper.application.notification.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The mail server. It listens on the loopback address; it can be stopped, which cuts every connection as a crash would,
 * and started again on the same port with all it had counted.
 */
public final class SmtpSink implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final Offers offers;
    private final Taken taken;
    private final LongAdder connections = new LongAdder();
    private final AtomicInteger openNow = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Script script = Script.takingAll();
    private int port;
    private @Nullable ServerSocket listener;

    private SmtpSink(Offers offers, int port) {
        this.offers = offers;
        this.taken = new Taken(offers.kept());
        this.port = port;
    }

    /** Starts on a free port. */
    public static SmtpSink start(Offers offers) {
        return start(offers, 0);
    }

    public static SmtpSink start(Offers offers, int port) {
        SmtpSink sink = new SmtpSink(offers, port);
        sink.startAgain();
        return sink;
    }

    public String host() {
        return "127.0.0.1";
    }

    public synchronized int port() {
        return port;
    }

    /** From now on it decides so. */
    public void follow(Script next) {
        script = next;
    }

    public Taken taken() {
        return taken;
    }

    /** How many connections were made so far. */
    public long connections() {
        return connections.sum();
    }

    /** How many connections were open at the same time, at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    public int openNow() {
        return openNow.get();
    }

    /** Listens, again or for the first time. */
    public synchronized void startAgain() {
        if (listener != null) {
            return;
        }
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getByName(host()), port), BACKLOG);
            port = opened.getLocalPort();
            listener = opened;
            Thread.ofVirtual().name("sink").start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops listening and cuts every connection. */
    public synchronized void stop() {
        ServerSocket open = listener;
        listener = null;
        if (open != null) {
            closeQuietly(open);
        }
        cutConnections();
    }

    /** Cuts every connection, and takes new ones. */
    public void cutConnections() {
        sockets.forEach(SmtpSink::closeQuietly);
    }

    @Override
    public void close() {
        stop();
    }

    Verdict verdict(String recipient) {
        return script.verdict(recipient);
    }

    void take(Received email) {
        taken.add(email);
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
                if (from.isClosed()) {
                    closeQuietly(socket);
                }
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        connections.increment();
        int open = openNow.incrementAndGet();
        mostAtOnce.accumulateAndGet(open, Math::max);
        try (socket) {
            new SinkSession(this, offers, socket).speak();
        } catch (IOException hungUp) {
            // Either side may at any time.
        } finally {
            sockets.remove(socket);
            openNow.decrementAndGet();
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket did not close", e);
        }
    }

    /** A server in a process of its own: on the port given, else a free one; says what it took for each line it reads. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        try (SmtpSink sink = start(Offers.counting(), port);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("listening " + sink.port());
            while (lines.readLine() != null) {
                System.out.println("taken " + sink.taken().total() + " distinct "
                        + sink.taken().messageIds().size() + " connections " + sink.connections());
            }
        }
    }
}

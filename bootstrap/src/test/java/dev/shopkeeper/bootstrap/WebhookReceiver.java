package dev.shopkeeper.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A program that hears events, on this machine, and answers as it is told to. */
final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    /** What it heard once. */
    record Heard(String event, String delivery, String timestamp, String signature, String body) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                header(exchange, "X-Shopkeeper-Event"),
                header(exchange, "X-Shopkeeper-Delivery"),
                header(exchange, "X-Shopkeeper-Timestamp"),
                header(exchange, "X-Shopkeeper-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", url());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int next) {
        status = next;
    }

    List<Heard> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

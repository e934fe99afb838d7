package dev.shopkeeper.bootstrap.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis beside this process, on a free port of the loopback address.
 *
 * <p>It is short memory: nothing is written to disk, and beyond its bound what was not used longest and can expire goes
 * first. A Redis that a killed process left behind is ended before the next is started; it is known by the process id it
 * wrote, and only ended where that process was started from this folder.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private static final String PID_FILE = "redis.pid";
    private static final String MEMORY = "128mb";
    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private EmbeddedRedis(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a Redis that keeps its few files in a folder. */
    public static EmbeddedRedis start(Path directory) {
        try {
            Path folder = Files.createDirectories(directory).toAbsolutePath();
            endLeftOver(folder);
            Path binary = binary(folder);
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                Process process = launch(folder, binary, port);
                if (answers(process, port)) {
                    return new EmbeddedRedis(process, port);
                }
                process.destroyForcibly();
                if (attempt == ATTEMPTS) {
                    throw new UnusableRedis(Files.readString(folder.resolve("redis.log")), null);
                }
            }
        } catch (IOException e) {
            throw new UnusableRedis(e.toString(), e);
        }
    }

    public int port() {
        return port;
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        end(process.toHandle());
    }

    private static Process launch(Path folder, Path binary, int port) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        binary.toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        MEMORY,
                        "--maxmemory-policy",
                        "volatile-lru"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Files.writeString(folder.resolve(PID_FILE), Long.toString(process.pid()));
        return process;
    }

    private static Path binary(Path folder) throws IOException {
        try {
            return ExecutableProvider.newJarResourceProvider(
                            Files.createDirectories(folder.resolve("bin")).toFile())
                    .get()
                    .toPath();
        } catch (RuntimeException e) {
            throw new UnusableRedis(e.toString(), e);
        }
    }

    private static boolean answers(Process process, int port) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (answersPing(port)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return false;
    }

    private static boolean answersPing(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void endLeftOver(Path folder) throws IOException {
        Path file = folder.resolve(PID_FILE);
        if (Files.notExists(file)) {
            return;
        }
        String pid = Files.readString(file).strip();
        Optional<ProcessHandle> leftOver =
                pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        leftOver.filter(process -> isOurs(process, folder)).ifPresent(process -> {
            log.info("Ending the Redis with process id {} that an earlier run left behind", pid);
            end(process);
        });
        Files.delete(file);
    }

    /** Process ids are used again; a process is ours where it runs the binary of this folder. */
    private static boolean isOurs(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .map(command -> Path.of(command.replace(" (deleted)", "")).startsWith(folder))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}

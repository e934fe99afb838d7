package dev.shopkeeper.bootstrap.harness;

import dev.shopkeeper.bootstrap.Main;
import io.micronaut.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a JVM of its own on a given data directory, so that a test may kill it and start it again. */
public final class ChildShopkeeper implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Shopkeeper is ready at (http://[^ ;]+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Queue<ProcessHandle> leftBehind = new ConcurrentLinkedQueue<>();
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    private ChildShopkeeper(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("child-output").start(this::readOutput);
    }

    /** Starts it and returns when it serves. */
    public static ChildShopkeeper start(Path data, Map<String, String> variables) {
        ChildShopkeeper child = launch(data, variables, List.of());
        child.url();
        return child;
    }

    /** Starts it and returns at once. */
    public static ChildShopkeeper launch(Path data, Map<String, String> variables, List<String> jvmOptions) {
        List<String> options = new ArrayList<>(jvmOptions);
        options.add("-Xmx512m");
        RunningShopkeeper.QUICK_PASSWORDS.forEach((name, value) -> options.add("-D" + name + "=" + value));
        List<String> command = ChildJvm.command(Main.class, options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = new HashMap<>(RunningShopkeeper.testVariables());
        environment.put("SHOPKEEPER_DATA_DIR", data.toString());
        environment.putAll(variables);
        builder.environment().putAll(environment);
        try {
            return new ChildShopkeeper(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher matcher = READY.matcher(line.replace("\\/", "/"));
                if (matcher.find()) {
                    ready.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException killed) {
            output.add("[output ended: " + killed.getMessage() + "]");
        }
        ready.completeExceptionally(new IllegalStateException("the process ended before it served"));
    }

    /** Where it answers; waits until it does. */
    public URI url() {
        try {
            return ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("it did not start:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Api api() {
        return new Api(url(), JsonMapper.createDefault());
    }

    public Api asAdmin() {
        return api().signedIn(RunningShopkeeper.ADMIN_EMAIL, RunningShopkeeper.ADMIN_PASSWORD);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything it has written so far. */
    public String output() {
        return String.join("\n", output);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.descendants().forEach(leftBehind::add);
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks it to end, as a service manager does, and waits for it. */
    public int stop() {
        // through the handle: destroying the process itself would close its output before its last words
        process.toHandle().destroy();
        return awaitExit();
    }

    /** Waits for it to end by itself. */
    public int awaitExit() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        // a Redis whose parent was killed goes on until the next start, and there may be none
        leftBehind.forEach(ProcessHandle::destroy);
    }
}

package dev.shopkeeper.bootstrap.harness;

import dev.shopkeeper.bootstrap.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * How tests start JVMs of their own. Most of such a start is loading classes: so the first that needs one puts what was
 * compiled into jars and rehearses a start, and those that come after take their classes from what the JVM kept of it.
 */
public final class ChildJvm {

    private static final Path FOLDER = Path.of("target", "child-jvm").toAbsolutePath();
    private static final long LONGEST_REHEARSAL_SECONDS = 180;
    // They do not live long enough for the second compiler to pay.
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    /** What this JVM runs on, and the same with jars in place of directories. */
    private static final List<String> COMPILED =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private static final List<String> PACKED = COMPILED.stream()
            .map(entry -> Files.isDirectory(Path.of(entry))
                    ? FOLDER.resolve(mark(entry) + ".jar").toString()
                    : entry)
            .toList();
    private static final Path KEPT =
            FOLDER.resolve(mark(COMPILED.stream().map(ChildJvm::mark).collect(Collectors.joining())) + ".jsa");

    private ChildJvm() {}

    /** What starts a class of the test class path; arguments may be added. */
    public static synchronized List<String> command(Class<?> main, List<String> options) {
        try {
            if (!Files.exists(KEPT) && !rehearsed()) {
                return java(options, COMPILED, main);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all = new ArrayList<>(options);
        all.add("-XX:SharedArchiveFile=" + KEPT);
        // where it cannot be mapped, classes are loaded as ever, and tests read what the child prints, not what the JVM
        // does
        all.add("-Xlog:disable");
        return java(all, PACKED, main);
    }

    private static List<String> java(List<String> options, List<String> classPath, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main.getName()));
        return command;
    }

    /** False while another JVM is at it. */
    private static boolean rehearsed() throws IOException {
        Files.createDirectories(FOLDER);
        try (FileChannel channel =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(KEPT)) {
                forgetEarlier();
                pack();
                rehearse();
            }
            return lock != null;
        }
    }

    private static void forgetEarlier() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> !file.endsWith("lock")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void pack() {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        for (int i = 0; i < PACKED.size(); i++) {
            if (!PACKED.get(i).equals(COMPILED.get(i))) {
                jar.run(System.out, System.err, "-c", "-0", "-f", PACKED.get(i), "-C", COMPILED.get(i), ".");
            }
        }
    }

    private static void rehearse() throws IOException {
        Path data = RunningShopkeeper.temporaryDirectory();
        Path coming = FOLDER.resolve("coming.jsa");
        Path output = FOLDER.resolve("rehearsal.log");
        List<String> command = java(List.of("-Xmx512m", "-XX:ArchiveClassesAtExit=" + coming), PACKED, Main.class);
        command.add("--rehearse");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(RunningShopkeeper.testVariables());
        builder.environment().putAll(Map.of("SHOPKEEPER_DATA_DIR", data.toString()));
        Process rehearsal = builder.start();
        try {
            if (!rehearsal.waitFor(LONGEST_REHEARSAL_SECONDS, TimeUnit.SECONDS) || rehearsal.exitValue() != 0) {
                throw new AssertionError("it did not rehearse:\n" + Files.readString(output));
            }
            Files.move(coming, KEPT, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            rehearsal.destroyForcibly();
            RunningShopkeeper.delete(data);
        }
    }

    /** Differs where names, sizes or times do. */
    private static String mark(String entry) {
        CRC32 sum = new CRC32();
        sum.update(entry.getBytes(StandardCharsets.UTF_8));
        if (Files.exists(Path.of(entry))) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file : files.sorted().toList()) {
                    sum.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
                            .getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}

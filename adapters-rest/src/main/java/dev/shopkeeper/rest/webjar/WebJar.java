package dev.shopkeeper.rest.webjar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A file within a WebJar.
 *
 * @param group the group of the artifact, such as {@code org.webjars.npm}
 * @param path where the file is below the folder of the version
 */
public record WebJar(String group, String artifact, String path) {

    /** Reads it whole; a library that is not there is an error of the build. */
    public byte[] read() {
        try (InputStream file = open("META-INF/resources/webjars/%s/%s/%s".formatted(artifact, version(), path))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() throws IOException {
        Properties pom = new Properties();
        try (InputStream file = open("META-INF/maven/%s/%s/pom.properties".formatted(group, artifact))) {
            pom.load(file);
        }
        return pom.getProperty("version", "");
    }

    private static InputStream open(String resource) throws IOException {
        InputStream file = WebJar.class.getClassLoader().getResourceAsStream(resource);
        if (file == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        return file;
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.shoptext.ShopText;
import dev.shopkeeper.application.chat.shoptext.ShopTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the shop's own texts, files in the folder {@code shop-texts} of the data folder, in the place of those in the store.
 * Where there is no such folder, or nothing usable in it, the store stays as it is.
 */
final class ShopTextLoading implements BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(ShopTextLoading.class);
    private static final long LARGEST = 64_000;

    private final Path folder;
    private final ShopTexts texts;

    ShopTextLoading(Path folder, ShopTexts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    @Override
    public void run() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<ShopText> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().limit(ShopTexts.MOST).forEach(file -> read(file).ifPresent(found::add));
        } catch (IOException e) {
            throw new CannotStart("the shop's texts in " + folder + " cannot be read", e);
        }
        if (!found.isEmpty()) {
            texts.replaceAll(found);
            LOG.info("The shop says {} texts of its own", found.size());
        }
    }

    private static Optional<ShopText> read(Path file) {
        Optional<ShopText> text = Optional.empty();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                text = ShopText.read(
                        String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.warn("The shop text {} cannot be read: is it UTF-8?", file.getFileName());
        }
        if (text.isEmpty()) {
            LOG.warn(
                    "{} is no shop text: it must be called like opening-hours.en.md, have a title in its first line,"
                            + " and at most {} characters below",
                    file.getFileName(),
                    ShopText.MAX_TEXT);
        }
        return text;
    }
}

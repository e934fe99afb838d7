package dev.shopkeeper.rest.headers;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity tag of a thing that counts its changes: its version. */
public final class VersionTag {

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions an {@code If-Match} header takes; null when it takes any.
     *
     * @throws InvalidInput when it is none
     */
    public static @Nullable Set<Long> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Set<Long> versions = new HashSet<>();
        for (String tag : ifMatch.split(",", -1)) {
            String strong = tag.strip();
            String bare = strong.replace("\"", "");
            if (strong.startsWith("W/") || bare.isEmpty()) {
                // a weak tag never matches
                continue;
            }
            try {
                versions.add(Long.parseLong(bare));
            } catch (NumberFormatException e) {
                // a tag of something else: it does not match either
                versions.add(-1L);
            }
        }
        return versions;
    }
}

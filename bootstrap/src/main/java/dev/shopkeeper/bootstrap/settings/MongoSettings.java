package dev.shopkeeper.bootstrap.settings;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

/**
 * Which MongoDB keeps everything.
 *
 * @param uri null means the embedded one
 */
public record MongoSettings(@Nullable Secret uri) {

    static MongoSettings read(Variables variables) {
        variables.parsed(
                "MONGODB_URI",
                ConnectionString::new,
                "must be a MongoDB address such as mongodb://host:27017/shopkeeper");
        return new MongoSettings(variables.secret("MONGODB_URI"));
    }
}

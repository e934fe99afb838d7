package dev.shopkeeper.bootstrap.embedded;

import dev.shopkeeper.bootstrap.embedded.EmbeddedServers.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A process that holds a data folder, with a MongoDB and a Redis in it, until it is killed. */
final class HoldingChild {

    private HoldingChild() {}

    public static void main(String[] args) throws IOException {
        DataDirectory data = DataDirectory.open(Path.of(args[0]));
        EmbeddedServers servers = EmbeddedServers.start(data, Set.of(Kind.MONGO, Kind.REDIS));
        System.out.println("held " + servers.redisUri());
        System.out.flush();
        int byteOfNobody = System.in.read();
        System.out.println("released " + byteOfNobody);
    }
}

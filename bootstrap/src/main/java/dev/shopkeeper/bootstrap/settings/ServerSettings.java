package dev.shopkeeper.bootstrap.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where this process listens and what it does.
 *
 * @param port      0 takes any free port
 * @param publicUrl the base of links in e-mail, without a slash at its end; null means this machine's own address
 */
public record ServerSettings(
        String host,
        int port,
        Set<NodeRole> roles,
        @Nullable URI publicUrl) {

    public ServerSettings {
        roles = Set.copyOf(roles);
    }

    public boolean isWeb() {
        return roles.contains(NodeRole.WEB);
    }

    public boolean isWorker() {
        return roles.contains(NodeRole.WORKER);
    }

    static ServerSettings read(Variables variables, boolean embedded) {
        return new ServerSettings(
                host(variables, embedded),
                variables.number("SHOPKEEPER_PORT", 8000, 0, 65_535),
                roles(variables),
                variables
                        .parsed("PUBLIC_URL", ServerSettings::baseUrl, "must be an http or https address")
                        .orElse(null));
    }

    private static String host(Variables variables, boolean embedded) {
        String host = variables.text("SHOPKEEPER_HOST", embedded ? "127.0.0.1" : "0.0.0.0");
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            variables.refuse("SHOPKEEPER_HOST", "must be an address or a name of this machine");
        }
        return host;
    }

    private static Set<NodeRole> roles(Variables variables) {
        Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
        for (String role : variables.list("SHOPKEEPER_ROLES")) {
            switch (role.toLowerCase(Locale.ROOT)) {
                case "web" -> roles.add(NodeRole.WEB);
                case "worker" -> roles.add(NodeRole.WORKER);
                default -> variables.refuse("SHOPKEEPER_ROLES", "must be web, worker, or web,worker");
            }
        }
        return roles.isEmpty() ? EnumSet.allOf(NodeRole.class) : roles;
    }

    static URI baseUrl(String value) {
        URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("not a base address");
        }
        return uri;
    }
}

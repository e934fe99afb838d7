package dev.shopkeeper.rest.limit;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the other end of the connection, and what {@code X-Forwarded-For} says only where that end
 * is a proxy we were told to trust ({@code TRUSTED_PROXIES}, addresses separated by commas). Of a chain the last hop that
 * is not ours counts, for anything before it can be made up by the client.
 */
@Singleton
@Primary
final class ClientAddress implements HttpClientAddressResolver {

    private static final String UNKNOWN = "unknown";

    private final Set<String> trusted;

    ClientAddress(@Property(name = "trusted.proxies", defaultValue = "") List<String> trusted) {
        this.trusted = trusted.stream()
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .map(ClientAddress::canonical)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        HttpRequest<?> sent = request;
        String hop = remote(sent);
        if (!trusted.contains(hop)) {
            return hop;
        }
        List<String> forwarded = sent.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> canonical(value.trim()))
                .toList();
        for (String before : forwarded.reversed()) {
            hop = before;
            if (!trusted.contains(hop)) {
                break;
            }
        }
        return hop;
    }

    /** The same, where whoever has one IPv6 address counts as one with the 2^64 of its network. */
    String network(HttpRequest<?> request) {
        String address = resolve(request);
        InetAddress literal = literal(address);
        byte[] bytes = literal == null ? new byte[0] : literal.getAddress();
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    }

    private static String remote(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? UNKNOWN : address.getHostAddress();
    }

    private static String canonical(String text) {
        InetAddress address = literal(text);
        return address == null ? UNKNOWN : address.getHostAddress();
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

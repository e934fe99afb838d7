package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.ClientOrigin;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where a request comes from. */
@Singleton
public final class Origins {

    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final HttpClientAddressResolver addresses;

    Origins(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    public ClientOrigin of(HttpRequest<?> request) {
        return new ClientOrigin(network(addresses.resolve(request)), isHere(request));
    }

    /** Whether it comes straight from this machine; what a proxy on this machine passes on does not. */
    static boolean isHere(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        return address != null
                && address.isLoopbackAddress()
                && FORWARDING.stream().noneMatch(request.getHeaders()::contains);
    }

    /** Whoever has one IPv6 address has the 2^64 of its network; they count as one. */
    private static String network(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "unknown" : address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}

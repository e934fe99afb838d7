package dev.shopkeeper.bootstrap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens as others make them: the shop's backend, and those who would like to be somebody. */
final class Tokens {

    private Tokens() {}

    static JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    static String signed(JWTClaimsSet.Builder claims, String key) {
        return signed(JWSAlgorithm.HS256, claims, key);
    }

    static String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims, String key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What the shop's backend gives to a person it knows by this name. */
    static String ofTheShop(String subject) {
        return signed(claims(subject).claim("roles", List.of("admin")), RunningShopkeeper.JWT_SECRET);
    }
}

package io.recourse.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies webhook bodies: header {@code t=<unix seconds>,v1=<hex>} where v1 is
 * HMAC-SHA256 over {@code t.body} of the raw bytes. Accepted five minutes either way, compared in
 * constant time; several v1 are allowed while a secret is being changed.
 */
public final class WebhookSignature {

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int LONGEST_HEADER = 2_000;

  private final byte[] secret;
  private final Clock clock;

  public WebhookSignature(String secret, Clock clock) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** False for a forged, late, early, garbled or missing signature. */
  public boolean verify(String header, byte[] rawBody) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return false;
    }
    String time = values(header, "t").findFirst().orElse("");
    if (!isFresh(time)) {
      return false;
    }
    byte[] expected = mac(time, rawBody);
    return values(header, "v1").anyMatch(given -> MessageDigest.isEqual(expected, bytes(given)));
  }

  /** The header for a body sent now. */
  public String sign(byte[] rawBody) {
    String time = String.valueOf(clock.instant().getEpochSecond());
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time, rawBody));
  }

  private boolean isFresh(String time) {
    if (!time.matches("\\d{1,12}")) {
      return false;
    }
    long apart = clock.instant().getEpochSecond() - Long.parseLong(time);
    return Math.abs(apart) <= WINDOW.toSeconds();
  }

  private byte[] mac(String time, byte[] rawBody) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(rawBody);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
    }
  }

  private static Stream<String> values(String header, String name) {
    return List.of(header.split(",", -1)).stream()
        .map(String::trim)
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1));
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

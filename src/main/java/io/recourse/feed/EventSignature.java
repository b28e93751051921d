package io.recourse.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs events after Standard Webhooks (standardwebhooks.com, symmetric scheme v1). */
public final class EventSignature {

  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final int FEWEST = 24;
  private static final int MOST = 64;

  private EventSignature() {}

  /** A new secret. */
  static String newSecret() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** {@code whsec_} and 24 to 64 bytes in Base64. */
  static boolean isSecret(String text) {
    try {
      int bytes = key(text).length;
      return text.startsWith(PREFIX) && bytes >= FEWEST && bytes <= MOST;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The three headers of one message, signed with each secret, the newest first. */
  public static Map<String, String> headers(
      List<String> secrets, String id, Instant at, String body) {
    String time = String.valueOf(at.getEpochSecond());
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", time,
        "webhook-signature",
            secrets.stream()
                .map(secret -> "v1," + mac(key(secret), id + "." + time + "." + body))
                .collect(Collectors.joining(" ")));
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.replaceFirst("^" + PREFIX, ""));
  }

  private static String mac(byte[] key, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
    }
  }
}

package io.recourse.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a short while ago, as digests under a key that dies with the process. A
 * client that signs every request is not hashed, or counted, each time.
 */
@Component
class ProvenPasswords {

  private static final int MOST = 10_000;

  private final Map<String, Long> proven = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final long kept;

  ProvenPasswords(@Value("${recourse.web.password-remembered}") Duration kept) {
    this.kept = kept.toNanos();
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  boolean holds(String storedHash, String password) {
    Long since = proven.get(digest(storedHash, password));
    return since != null && isFresh(since);
  }

  void add(String storedHash, String password) {
    if (proven.size() >= MOST) {
      makeRoom();
    }
    proven.put(digest(storedHash, password), System.nanoTime());
  }

  private void makeRoom() {
    proven.values().removeIf(since -> !isFresh(since));
    if (proven.size() >= MOST) {
      proven.clear();
    }
  }

  private boolean isFresh(long since) {
    return System.nanoTime() - since < kept;
  }

  private String digest(String storedHash, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(mac.doFinal(("\0" + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}

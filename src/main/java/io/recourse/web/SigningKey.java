package io.recourse.web;

import io.recourse.keys.KeyFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs customer tokens. */
final class SigningKey {

  private static final int BYTES = 32;

  private SigningKey() {}

  static SecretKey keptIn(Path folder) {
    Path file = folder.resolve("customer-token.key");
    byte[] key = KeyFile.kept(file, SigningKey::made);
    if (key.length < BYTES) {
      throw new IllegalStateException("The key file " + file + " holds no whole key");
    }
    return new SecretKeySpec(key, "HmacSHA256");
  }

  private static byte[] made() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

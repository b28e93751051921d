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
    byte[] key = KeyFile.kept(folder.resolve("customer-token.key"), SigningKey::made);
    return new SecretKeySpec(key, "HmacSHA256");
  }

  private static byte[] made() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

package io.recourse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs customer tokens: made once, readable by the server's own account only. */
final class SigningKey {

  private static final int BYTES = 32;

  private SigningKey() {}

  static SecretKey keptIn(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("customer-token.key");
      createIfMissing(file);
      return new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256");
    } catch (IOException e) {
      throw new UncheckedIOException("The token key in " + folder + " cannot be read", e);
    }
  }

  private static void createIfMissing(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Files.write(file, key, StandardOpenOption.CREATE_NEW);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (FileAlreadyExistsException e) {
      // kept from an earlier start
    } catch (UnsupportedOperationException e) {
      // a file system without POSIX permissions
    }
  }
}

package io.recourse.web.sessions;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** AES-256-GCM with a key in the data folder, which all nodes mount; made at first use. */
final class SessionKey {

  private final Aead cipher;

  private SessionKey(Aead cipher) {
    this.cipher = cipher;
  }

  static SessionKey keptIn(Path dataDir) throws GeneralSecurityException, IOException {
    AeadConfig.register();
    Path file = dataDir.resolve("keys").resolve("sessions.json");
    KeysetHandle keys = Files.exists(file) ? read(file) : make(file);
    return new SessionKey(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  byte[] seal(byte[] words, byte[] purpose) {
    try {
      return cipher.encrypt(words, purpose);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A session cannot be sealed", e);
    }
  }

  byte[] open(byte[] sealed, byte[] purpose) throws GeneralSecurityException {
    return cipher.decrypt(sealed, purpose);
  }

  private static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  private static KeysetHandle make(Path file) throws GeneralSecurityException, IOException {
    KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Files.createDirectories(file.getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file, TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()));
    return made;
  }
}

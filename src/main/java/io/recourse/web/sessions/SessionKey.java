package io.recourse.web.sessions;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.recourse.keys.KeptKeyset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** AES-256-GCM with a key in the data folder, which all nodes mount; made at first use. */
final class SessionKey {

  private final Aead cipher;

  private SessionKey(Aead cipher) {
    this.cipher = cipher;
  }

  static SessionKey keptIn(Path dataDir) throws GeneralSecurityException {
    AeadConfig.register();
    Path file = dataDir.resolve("keys").resolve("sessions.json");
    KeysetHandle keys = KeptKeyset.in(file, PredefinedAeadParameters.AES256_GCM);
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
}

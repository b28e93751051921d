package io.recourse.feed.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.recourse.feed.SealedSecrets;
import io.recourse.feed.SecretLost;
import io.recourse.keys.KeptKeyset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** AES-256-GCM with a key in the data directory, made at first use; bound to the subscription. */
@Component
class TinkSecrets implements SealedSecrets {

  private final Aead cipher;

  TinkSecrets(@Value("${recourse.data-dir}") Path dataDir) throws GeneralSecurityException {
    AeadConfig.register();
    Path file = dataDir.resolve("keys").resolve("event-secrets.json");
    KeysetHandle keys = KeptKeyset.in(file, PredefinedAeadParameters.AES256_GCM);
    this.cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  @Override
  public byte[] seal(UUID subscription, String secret) {
    try {
      return cipher.encrypt(bytes(secret), bytes(subscription.toString()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The secret cannot be sealed", e);
    }
  }

  @Override
  public String open(UUID subscription, byte[] sealed) {
    try {
      return new String(
          cipher.decrypt(sealed, bytes(subscription.toString())), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new SecretLost(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

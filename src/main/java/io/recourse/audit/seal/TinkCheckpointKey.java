package io.recourse.audit.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import io.recourse.audit.CheckpointKey;
import io.recourse.keys.KeptKeyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An Ed25519 key in the data directory, made at first use; the public half lies beside it. */
@Component
class TinkCheckpointKey implements CheckpointKey {

  private static final Logger LOG = LoggerFactory.getLogger(TinkCheckpointKey.class);

  private final KeysetHandle keys;

  TinkCheckpointKey(@Value("${recourse.data-dir}") Path dataDir) throws GeneralSecurityException {
    SignatureConfig.register();
    Path secret = dataDir.resolve("keys").resolve("checkpoint-signing.json");
    this.keys = KeptKeyset.in(secret, PredefinedSignatureParameters.ED25519);
    publish(secret.resolveSibling("checkpoint-public.json"));
  }

  @Override
  public String id() {
    return Integer.toUnsignedString(keys.getPrimary().getId());
  }

  @Override
  public byte[] sign(byte[] statement) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(statement);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The checkpoint cannot be signed", e);
    }
  }

  @Override
  public boolean verifies(byte[] signature, byte[] statement) {
    try {
      keys.getPublicKeysetHandle()
          .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
          .verify(signature, statement);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** For auditors; the product itself does without it. */
  private void publish(Path file) throws GeneralSecurityException {
    String half =
        TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle());
    try {
      if (!Files.exists(file)) {
        Path ignored = Files.writeString(file, half);
      }
    } catch (IOException e) {
      LOG.warn("The public half of the checkpoints' key cannot be laid beside it", e);
    }
  }
}

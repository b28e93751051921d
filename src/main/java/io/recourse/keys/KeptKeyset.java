package io.recourse.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A keyset of Tink in a file of its own. Who asks has registered its kind of keys. */
public final class KeptKeyset {

  private KeptKeyset() {}

  /** What is kept in the file; one of this kind is made where there is none. */
  public static KeysetHandle in(Path file, Parameters kind) {
    byte[] kept = KeyFile.kept(file, () -> made(kind));
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          new String(kept, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key file " + file + " holds no key", e);
    }
  }

  private static byte[] made(Parameters kind) {
    try {
      KeysetHandle made = KeysetHandle.generateNew(kind);
      return TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get())
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key of the kind " + kind + " can be made", e);
    }
  }
}

package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model as its author wrote it: XML or, for forms, JSON; at most five megabytes of UTF-8. */
public record ModelText(ModelKind kind, String text) {

  static final int LONGEST = 5 * 1024 * 1024;

  public ModelText {
    if (kind == null) {
      throw Problem.invalid("/kind", "model.kind");
    }
    if (text == null || text.isBlank()) {
      throw Problem.invalid("/content", "model.none");
    }
    if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "model.tooLarge", LONGEST);
    }
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the bytes that are deployed, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}

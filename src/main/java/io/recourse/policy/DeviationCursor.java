package io.recourse.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the report of deviations: just behind this one. Opaque to clients. */
public record DeviationCursor(Instant at, String id) {

  static DeviationCursor behind(Deviation last) {
    return new DeviationCursor(last.at(), last.id());
  }

  public String opaque() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(UTF_8));
  }

  /** Null for null, the first page. */
  public static DeviationCursor parse(String opaque) {
    if (opaque == null) {
      return null;
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split("\\|", 2);
      if (parts[1].indexOf('\0') >= 0) {
        throw new IllegalArgumentException("NUL");
      }
      return new DeviationCursor(Instant.parse(parts[0]), parts[1]);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
      throw Problem.malformed("list.cursor");
    }
  }
}

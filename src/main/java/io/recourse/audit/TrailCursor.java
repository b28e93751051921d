package io.recourse.audit;

import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of the trail ended; newest first. */
public record TrailCursor(Instant at, String chain, int seq) {

  static final TrailCursor NEWEST = new TrailCursor(Instant.parse("9999-01-01T00:00:00Z"), "", 0);

  static TrailCursor of(ChainedEvent last) {
    return new TrailCursor(last.at(), last.chain(), last.seq());
  }

  /** Reads what {@link #text()} wrote; the newest events for none. */
  public static TrailCursor read(String text) {
    if (text == null || text.isBlank()) {
      return NEWEST;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
      return new TrailCursor(Instant.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Problem.malformed("audit.cursor");
    }
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + "|" + seq + "|" + chain).getBytes(StandardCharsets.UTF_8));
  }
}

package io.recourse.audit;

import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the trail in the order in which it is handed out.
 *
 * @param turn when the event's transaction came, see docs/decisions/0025
 */
public record TrailPlace(long turn, String chain, int seq) {

  /** Before the first event. */
  public static final TrailPlace START = new TrailPlace(-1, "", 0);

  /** Reads what {@link #text()} wrote; the start for none. */
  public static TrailPlace read(String text) {
    if (text == null || text.isBlank()) {
      return START;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
      return new TrailPlace(Long.parseLong(parts[0]), parts[2], Integer.parseInt(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Problem.malformed("audit.cursor");
    }
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((turn + "|" + seq + "|" + chain).getBytes(StandardCharsets.UTF_8));
  }
}

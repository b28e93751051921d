package io.recourse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The last of a page of the inbox: the next begins behind it. Opaque to readers.
 *
 * @param dueAt null where nothing is owed by a time
 */
public record WaitingPlace(Instant dueAt, Instant since, String key) {

  public static WaitingPlace of(Waiting last) {
    return new WaitingPlace(last.dueAt(), last.since(), last.key());
  }

  public String opaque() {
    String plain = (dueAt == null ? "" : dueAt) + "|" + since + "|" + key;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * @param opaque null for the first page
   * @throws Problem MALFORMED for what is none of ours
   */
  public static WaitingPlace parse(String opaque) {
    if (opaque == null || opaque.isEmpty()) {
      return null;
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split("\\|", 3);
      Instant due = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
      return new WaitingPlace(due, Instant.parse(parts[1]), printable(parts[2]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
      throw Problem.malformed("list.cursor");
    }
  }

  private static String printable(String key) {
    if (key.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL");
    }
    return key;
  }
}

package io.recourse.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the working order: just behind this task. Opaque to clients. */
public record WorkCursor(int priority, Instant dueAt, String taskId) {

  public static WorkCursor behind(WorkItem item) {
    return new WorkCursor(item.priority(), item.dueAt(), item.taskId());
  }

  public String opaque() {
    String plain = priority + "|" + (dueAt == null ? "" : dueAt) + "|" + taskId;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  static WorkCursor parse(String opaque) {
    if (opaque == null) {
      return null;
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split("\\|", 3);
      return new WorkCursor(Integer.parseInt(parts[0]), instant(parts[1]), printable(parts[2]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
      throw Problem.malformed("list.cursor");
    }
  }

  private static Instant instant(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static String printable(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL");
    }
    return text;
  }
}

package io.recourse.library.web;

import io.recourse.common.Problem;
import io.recourse.library.Chapter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Prints one book at a time, as each picture takes tens of megabytes while it is painted, and keeps
 * the last ones: a version says the same for ever.
 */
@Component
class Press {

  private static final int KEPT = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free = new Semaphore(1, true);
  private final Map<Title, byte[]> last =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Title, byte[]> eldest) {
              return size() > KEPT;
            }
          });

  private record Title(String key, int version, Locale language) {}

  /**
   * @throws Problem TOO_MANY where too many others are printed first
   */
  byte[] print(Chapter chapter, Locale language, Supplier<byte[]> printed) {
    Title title = new Title(chapter.key(), chapter.version(), language);
    byte[] known = last.get(title);
    if (known != null) {
      return known;
    }
    if (!isFree()) {
      throw Problem.of(Problem.Kind.TOO_MANY, "models.printing");
    }
    try {
      return chapter.isDraft() ? printed.get() : kept(title, printed);
    } finally {
      free.release();
    }
  }

  /** Whoever waited may want what was printed meanwhile. */
  private byte[] kept(Title title, Supplier<byte[]> printed) {
    byte[] meanwhile = last.get(title);
    byte[] paper = meanwhile == null ? printed.get() : meanwhile;
    last.put(title, paper);
    return paper;
  }

  private boolean isFree() {
    try {
      return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
